"""count_params: any depth, also one layer."""

import itertools

from hypothesis.strategies import integers, lists

from autograder.checks import assert_equal, check, for_all


@check(
    points=2,
    es="La cuenta es correcta con cualquier profundidad, también con una sola capa",
    en="The count is right at any depth, also with a single layer",
)
def test_any_sizes(student, rng):
    assert_equal(student.count_params((784, 100, 10)), 79510)

    @for_all(rng, sizes=lists(integers(1, 40), min_size=2, max_size=6))
    def counts(sizes):
        want = sum(a * b + b for a, b in itertools.pairwise(sizes))
        assert_equal(student.count_params(sizes), want)
