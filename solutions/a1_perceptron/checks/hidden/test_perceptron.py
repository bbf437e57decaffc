"""perceptron: any shape, ties and near ties on purpose, zero weights, ints, single rows, purity.

Where a tie matters all numbers are dyadic, so every order of summing gives the same sum.
"""

import numpy as np

from autograder.checks import Text, assert_equal, assert_pure, check

NEAR = 2.0 ** -np.arange(3, 41)  # distances from the threshold: 1/8 down to 1e-12
SCALES = (1.0, 2.0**-30, 2.0**-250, 2.0**30)


def weights(rng, d):
    """w (d,), none of them zero, so that every column counts."""
    return rng.choice([-1.0, -0.5, 0.5, 1.0], size=d)


def on_the_threshold(rng, n, w, b):
    """X (n, d) in eighths with X @ w = b exactly, for w of `weights` and b in eighths."""
    X = rng.integers(-8, 9, size=(n, len(w))) / 4
    X[:, 0] += (b - X @ w) / w[0]
    return X


@check(
    points=2,
    es="Las respuestas son correctas para cualquier cantidad de filas y de columnas",
    en="The answers are right for any number of rows and columns",
)
def test_any_shape(student, rng):
    for d in (1, 2, 3, 4, 7):
        w = weights(rng, d)
        some = rng.integers(-8, 9, size=(5, d)) / 4
        # A row for each column: its answer changes if that column is left out.
        X = np.concatenate([some, np.zeros((1, d)), 4 * np.diag(w), -4 * np.diag(w)])
        for b in (-0.5625, 0.5625):  # sums are eighths: never a tie
            assert_equal(student.perceptron(X, w, b), np.where(X @ w > b, 1, 0))
    for b in (-0.7, 0.3):
        X, w = rng.normal(size=(60, 5)), rng.normal(size=5)
        X = X[np.abs(X @ w - b) > 1e-3]
        assert_equal(student.perceptron(X, w, b), np.where(X @ w > b, 1, 0))


@check(
    points=2,
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
    points=2,
    es="Las filas justo en el umbral responden 1, con cualquier umbral",
    en="Rows exactly on the threshold answer 1, whatever the threshold",
)
def test_ties_fire(student, rng):
    for b in (-2.25, -0.75, 0.0, 0.75, 2.25):
        for d in (1, 3, 5):
            w = weights(rng, d)
            X = on_the_threshold(rng, 8, w, b)
            X[1::4] += w  # above it
            X[3::4] -= w  # below it

            assert_equal(student.perceptron(X, w, b), [1, 1, 1, 0, 1, 1, 1, 0])


@check(
    points=1.5,
    es="La comparación con el umbral es exacta: por poco que le falte a la suma, responde 0",
    en="The comparison with the threshold is exact: however little the sum falls short, it answers 0",
)
def test_near_the_threshold(student, rng):
    hint = Text(
        es="Compara sin tolerancia y sin redondear.",
        en="Compare with no tolerance and without rounding.",
    )
    want = np.concatenate([np.ones(NEAR.size, dtype=int), np.zeros(NEAR.size, dtype=int)])
    for scale in SCALES:
        for b in (-0.75, 0.0, 0.75):
            w = weights(rng, d=3)
            X = on_the_threshold(rng, 2 * NEAR.size, w, b)
            X[:, 0] += np.concatenate([NEAR, -NEAR]) / w[0]

            got = student.perceptron(scale * X, scale * w, scale * scale * b)

            assert_equal(got, want, hint=hint)


@check(
    points=1,
    es="Los pesos pueden ser cero, y también enteros",
    en="The weights may be zero, and they may be ints",
)
def test_zero_weights_and_ints(student):
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1], [3, -2]])
    for b, want in ((-1.0, 1), (0.0, 1), (0.5, 0)):  # w · x is 0 in every row
        assert_equal(student.perceptron(X / 2, np.zeros(2), b), np.full(5, want))
    for b in (1, np.int64(1), np.float64(1.0), np.array(1.0)):
        assert_equal(student.perceptron(X, np.array([2, -1]), b), [0, 0, 1, 1, 1])


@check(
    points=0.5,
    es="Una sola fila da una sola respuesta, con forma (1,)",
    en="A single row gives a single answer, of shape (1,)",
)
def test_batch_of_one(student, rng):
    for d in (1, 2, 5):
        w = weights(rng, d)

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

    assert_equal(student.perceptron(X, w, 0.25), np.where(X @ w > 0.25, 1, 0))
    assert_pure(student.perceptron, X, w, 0.25)
