"""xor: any order, repetitions, single rows, ints and floats, purity."""

import numpy as np

from autograder.checks import assert_equal, assert_pure, check

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


def batch(rng):
    """The four corners and more of them, in random order: (7 to 12, 2) ints."""
    more = rng.integers(0, 4, size=int(rng.integers(3, 9)))
    return CORNERS[rng.permutation(np.concatenate([np.arange(4), more]))]


@check(
    points=3,
    es="Las esquinas pueden venir en cualquier orden, con repeticiones, como enteros o como decimales",
    en="The corners may come in any order, with repetitions, as ints or as floats",
)
def test_any_order(student, rng):
    for X in (batch(rng), batch(rng).astype(float)):
        assert_equal(student.xor(X), np.where(X[:, 0] == X[:, 1], 0, 1))


@check(
    points=2,
    es="Una sola fila da una sola respuesta, con forma (1,)",
    en="A single row gives a single answer, of shape (1,)",
)
def test_batch_of_one(student):
    for corner, want in zip(CORNERS, (0, 1, 1, 0), strict=True):
        assert_equal(student.xor(corner.reshape(1, 2)), [want])


@check(
    points=2,
    es="No modifica X, y responde lo mismo dos veces",
    en="It does not modify X, and answers the same twice",
)
def test_is_pure(student, rng):
    X = batch(rng)

    assert_equal(student.xor(X), np.where(X[:, 0] == X[:, 1], 0, 1))
    assert_pure(student.xor, X)
