"""xor: any order, any number of rows, repetitions, single rows, ints and floats, purity."""

from itertools import permutations, product

import numpy as np

from autograder.checks import assert_equal, assert_pure, check

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


def answers(X):
    """(N,) ints: 1 where the two entries of a row differ."""
    return np.where(X[:, 0] == X[:, 1], 0, 1)


def batch(rng, n):
    """n rows, of them the four corners if they fit, in random order: (n, 2) ints."""
    rows = np.concatenate([np.arange(4), rng.integers(0, 4, size=n)])[:n]
    return CORNERS[rng.permutation(rows)]


@check(
    points=4,
    es="Las cuatro esquinas pueden venir en cualquier orden, como enteros o como decimales",
    en="The four corners may come in any order, as ints or as floats",
)
def test_any_order(student):
    for order in permutations(range(4)):
        X = CORNERS[list(order)]
        assert_equal(student.xor(X), answers(X))
        assert_equal(student.xor(X.astype(float)), answers(X))


@check(
    points=2,
    es="Puede haber cualquier cantidad de filas, con repeticiones",
    en="There may be any number of rows, with repetitions",
)
def test_any_number_of_rows(student, rng):
    for first, second in product(range(4), repeat=2):
        X = CORNERS[[first, second]]
        assert_equal(student.xor(X), answers(X))
    for n in (3, 5, 8, 13, 40):
        X = batch(rng, n)
        assert_equal(student.xor(X), answers(X))
        assert_equal(student.xor(X.astype(float)), answers(X))


@check(
    points=2.5,
    es="Una sola fila da una sola respuesta, con forma (1,)",
    en="A single row gives a single answer, of shape (1,)",
)
def test_batch_of_one(student):
    for corner, want in zip(CORNERS, (0, 1, 1, 0), strict=True):
        assert_equal(student.xor(corner.reshape(1, 2)), [want])
        assert_equal(student.xor(corner.reshape(1, 2).astype(float)), [want])


@check(
    points=1.5,
    es="No modifica X, y responde lo mismo dos veces",
    en="It does not modify X, and answers the same twice",
)
def test_is_pure(student, rng):
    for X in (batch(rng, 9), batch(rng, 9).astype(float)):
        assert_equal(student.xor(X), answers(X))
        assert_pure(student.xor, X)
