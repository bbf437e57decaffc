"""count_params: any depth, also one layer."""

import itertools

from autograder.checks import assert_equal, check


@check(
    points=2,
    es="La cuenta es correcta con cualquier profundidad, también con una sola capa",
    en="The count is right at any depth, also with a single layer",
)
def test_any_sizes(student, rng):
    sizes = [int(n) for n in rng.integers(2, 40, size=5)]
    want = sum(a * b + b for a, b in itertools.pairwise(sizes))

    assert_equal(student.count_params(sizes), want)
    assert_equal(student.count_params([5, 1]), 6)
    assert_equal(student.count_params([1, 1, 1]), 4)
    assert_equal(student.count_params((784, 100, 10)), 79510)
