"""fix_the_bug_3: random layers, central differences, purity."""

import numpy as np

from autograder.checks import (
    assert_close,
    assert_gradients,
    assert_pure,
    central_differences,
    check,
    parts,
)

NAMES = ("loss", "dW", "db")


def layer(rng, n, d):
    """W (d, d), b (d,), X and T (n, d)."""
    scale = 1 / np.sqrt(d)
    shapes = ((d, d), (d,), (n, d), (n, d))
    W, b, X, T = (rng.normal(size=shape) for shape in shapes)
    return scale * W, 0.5 * b, X, T


def loss_of(W, b, X, T):
    return float(((np.tanh(np.tanh(X @ W + b) @ W + b) - T) ** 2).mean())


@check(
    points=2,
    es="La pérdida y los gradientes son correctos para cualquier tamaño",
    en="The loss and the gradients are right for any size",
)
def test_any_shape(student, reference, rng):
    for n, d in ((7, 3), (2, 4), (1, 2), (5, 1)):
        case = layer(rng, n, d)
        value, *got = parts(student.fix_the_bug_3(*case), *NAMES)
        right, *want = reference.fix_the_bug_3(*case)
        assert_close(value, right)
        assert_gradients(got, want, names=NAMES[1:])


@check(
    points=2,
    es="Los dos gradientes coinciden con las diferencias centradas",
    en="Both gradients agree with the central differences",
)
def test_central_differences(student, rng):
    W, b, X, T = layer(rng, n=6, d=3)

    _, dW, db = parts(student.fix_the_bug_3(W, b, X, T), *NAMES)

    want = [
        central_differences(lambda point: loss_of(point, b, X, T), W),
        central_differences(lambda point: loss_of(W, point, X, T), b),
    ]
    assert_gradients([dW, db], want, names=["dW", "db"], atol=1e-8)


@check(
    points=0.5,
    es="No modifica W, b, X ni T, y responde lo mismo dos veces",
    en="It does not modify W, b, X or T, and answers the same twice",
)
def test_is_pure(student, rng):
    W, b, X, T = layer(rng, n=4, d=2)

    loss, _, _ = parts(student.fix_the_bug_3(W, b, X, T), *NAMES)

    assert_close(loss, 0.0, atol=float("inf"))  # an answer at all
    assert_pure(student.fix_the_bug_3, W, b, X, T)
