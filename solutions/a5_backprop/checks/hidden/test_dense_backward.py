"""dense_backward: any shape, whole numbers and zeros, central differences, purity."""

import numpy as np

from autograder.checks import (
    assert_close,
    assert_gradients,
    assert_matches,
    assert_pure,
    central_differences,
    check,
    parts,
)

NAMES = ("dX", "dW", "db")


def layer(rng, n, d_in, d_out):
    """dZ (n, d_out), X (n, d_in) and W (d_in, d_out)."""
    return rng.normal(size=(n, d_out)), rng.normal(size=(n, d_in)), rng.normal(size=(d_in, d_out))


@check(
    points=3,
    es="Los tres gradientes son correctos para cualquier cantidad de ejemplos, entradas y salidas",
    en="The three gradients are right for any number of examples, inputs and outputs",
)
def test_any_shape(student, reference, rng):
    for n, d_in, d_out in (
        (int(rng.integers(6, 10)), int(rng.integers(2, 4)), 5),
        (2, 6, 3),
        (1, 3, 4),
        (4, 1, 2),
        (3, 2, 1),
        (4, 4, 4),
    ):
        case = layer(rng, n, d_in, d_out)
        want = reference.dense_backward(*case)
        assert_gradients(parts(student.dense_backward(*case), *NAMES), want, names=NAMES)


@check(
    points=1.5,
    es="También con entradas enteras, y con filas y columnas de ceros",
    en="Also with whole numbers as inputs, and with rows and columns of zeros",
)
def test_whole_numbers_and_zeros(student, reference, rng):
    dZ, _, W = layer(rng, n=5, d_in=3, d_out=2)
    X = rng.integers(1, 17, size=(5, 3))
    X[:, 1], dZ[2] = 0, 0.0

    assert_matches(student.dense_backward, reference.dense_backward, dZ, X, W, names=NAMES)


@check(
    points=3.5,
    es="Coinciden con las diferencias centradas de la suma de dZ por X W + b",
    en="They agree with the central differences of the sum of dZ times X W + b",
)
def test_central_differences(student, rng):
    for n, d_in, d_out in ((5, 3, 2), (2, 4, 3)):
        dZ, X, W = layer(rng, n, d_in, d_out)
        b = rng.normal(size=d_out)
        want = [
            central_differences(lambda x, W=W, b=b, dZ=dZ: (dZ * (x @ W + b)).sum(), X),
            central_differences(lambda w, X=X, b=b, dZ=dZ: (dZ * (X @ w + b)).sum(), W),
            central_differences(lambda c, X=X, W=W, dZ=dZ: (dZ * (X @ W + c)).sum(), b),
        ]

        got = parts(student.dense_backward(dZ, X, W), *NAMES)

        assert_gradients(got, want, names=NAMES, atol=1e-8)


@check(
    points=1,
    es="No modifica dZ, X ni W, y responde lo mismo dos veces",
    en="It does not modify dZ, X or W, and answers the same twice",
)
def test_is_pure(student, rng):
    dZ, X, W = layer(rng, n=4, d_in=3, d_out=2)

    answer = parts(student.dense_backward(dZ, X, W), *NAMES)

    for part, shape in zip(answer, ((4, 3), (3, 2), (2,)), strict=True):
        assert_close(part, np.zeros(shape), atol=float("inf"))  # an answer at all
    assert_pure(student.dense_backward, dZ, X, W)
