"""collapse: any depth, square layers, the output of the network as the oracle, purity."""

import itertools

import numpy as np
from hypothesis.strategies import integers, lists

from autograder.checks import (
    Text,
    assert_close,
    assert_matches,
    assert_pure,
    check,
    for_all,
    parts,
)


def network(rng, sizes):
    """params of a network, with biases of a size that shows."""
    return [
        (
            rng.normal(size=(n_in, n_out)),
            rng.uniform(0.5, 2.0, size=n_out) * rng.choice([-1.0, 1.0], size=n_out),
        )
        for n_in, n_out in itertools.pairwise(sizes)
    ]


@check(
    points=3,
    es="Los pesos y el sesgo son correctos con cualquier profundidad",
    en="The weights and the bias are right at any depth",
)
def test_any_depth(student, reference, rng):

    @for_all(rng, examples=15, sizes=lists(integers(1, 6), min_size=2, max_size=5))
    def matches(sizes):
        params = network(np.random.default_rng(sizes), sizes)
        assert_matches(student.collapse, reference.collapse, params, names=("W", "b"))

    params = tuple(network(rng, [2, 3, 4]))
    assert_matches(student.collapse, reference.collapse, params, names=("W", "b"))


@check(
    points=1,
    es="También son correctos si todas las capas tienen el mismo ancho, donde las formas no avisan",
    en="They are right, too, where all layers have the same width, and the shapes tell nothing",
)
def test_square_layers(student, reference, rng):
    hint = Text(
        es="Las matrices no se pueden cambiar de orden, y b solo pasa por las que vienen después.",
        en="Matrices cannot change places, and b goes only through those that come after it.",
    )
    for n in (2, 3):
        params = network(rng, [n] * 4)
        assert_matches(student.collapse, reference.collapse, params, names=("W", "b"), hint=hint)


@check(
    points=1,
    es="La única capa responde lo mismo que la red lineal completa, para cualquier entrada",
    en="The single layer answers the same as the whole linear network, for any input",
)
def test_same_output(student, rng):
    sizes = [3, 4, 5, 2]
    X, params = rng.normal(size=(7, 3)), network(rng, sizes)
    A = X
    for V, c in params:
        A = A @ V + c

    W, b = parts(student.collapse(params), "W", "b")

    assert_close(W, np.zeros((3, 2)), atol=float("inf"))  # a layer at all
    assert_close(b, np.zeros(2), atol=float("inf"))
    assert_close(X @ np.asarray(W) + np.asarray(b), A)


@check(
    points=1,
    es="No modifica los arreglos de params, y responde lo mismo dos veces",
    en="It does not modify the arrays in params, and answers the same twice",
)
def test_is_pure(student, rng):
    for sizes in ([3, 4, 2], [3, 3, 3]):
        params = network(rng, sizes)
        W, b = parts(student.collapse(params), "W", "b")

        assert_close(W, np.zeros((3, sizes[-1])), atol=float("inf"))  # an answer at all
        assert_close(b, np.zeros(sizes[-1]), atol=float("inf"))
        assert_pure(student.collapse, params)
