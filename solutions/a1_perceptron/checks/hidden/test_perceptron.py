"""perceptron: random shapes, ties on purpose, single rows, purity."""

import numpy as np

from autograder.checks import Text, assert_equal, assert_pure, check


def weights(rng, d):
    """w (d,), none of them zero, so that every column counts."""
    return rng.choice([-1.0, -0.5, 0.5, 1.0], size=d)


@check(
    points=2,
    es="Las respuestas son correctas para cualquier cantidad de filas y de columnas",
    en="The answers are right for any number of rows and columns",
)
def test_any_shape(student, reference, rng):
    for n, d in ((int(rng.integers(6, 10)), int(rng.integers(2, 5))), (3, 7), (5, 1)):
        X = rng.integers(-8, 9, size=(n, d)) / 4
        X[rng.integers(n)] = 0.0
        w = weights(rng, d)
        for b in (-0.5625, 0.5625):  # sums are eighths: never a tie
            assert_equal(student.perceptron(X, w, b), reference.perceptron(X, w, b))


@check(
    points=1.5,
    es="El umbral se resta: subirlo apaga neuronas y bajarlo las enciende",
    en="The threshold is subtracted: raising it turns neurons off and lowering it turns them on",
)
def test_threshold_is_subtracted(student, rng):
    X = rng.integers(-4, 5, size=(6, 3)) / 4
    w = weights(rng, d=3)
    hint = Text(
        es="Con un umbral más alto que cualquier suma, nadie se activa.",
        en="With a threshold above every sum, nobody fires.",
    )

    assert_equal(student.perceptron(X, w, 10.0), np.zeros(6, dtype=int), hint=hint)
    assert_equal(student.perceptron(X, w, -10.0), np.ones(6, dtype=int), hint=hint)


@check(
    points=1.5,
    es="Las filas justo en el umbral responden 1, con cualquier umbral",
    en="Rows exactly on the threshold answer 1, whatever the threshold",
)
def test_ties_fire(student, reference, rng):
    for b in (-0.75, 0.75):
        X = rng.integers(-8, 9, size=(8, 3)) / 4
        w = weights(rng, d=3)
        X[::2, 0] += (b - X[::2] @ w) / w[0]  # exact: all numbers are eighths

        assert_equal(student.perceptron(X, w, b), reference.perceptron(X, w, b))


@check(
    points=1,
    es="Una sola fila da una sola respuesta, con forma (1,)",
    en="A single row gives a single answer, of shape (1,)",
)
def test_batch_of_one(student, rng):
    w = weights(rng, d=int(rng.integers(2, 6)))

    assert_equal(student.perceptron(0.5 * w[np.newaxis], w, 0.0), [1])
    assert_equal(student.perceptron(-0.5 * w[np.newaxis], w, 0.0), [0])


@check(
    points=1,
    es="No modifica X ni w, y responde lo mismo dos veces",
    en="It does not modify X or w, and answers the same twice",
)
def test_is_pure(student, rng):
    w = weights(rng, d=3)
    X = np.array([[-1.0], [0.5], [2.0], [-0.5]]) * w  # far from the threshold

    assert_equal(student.perceptron(X, w, 0.0), np.where(X @ w > 0, 1, 0))
    assert_pure(student.perceptron, X, w, 0.0)
