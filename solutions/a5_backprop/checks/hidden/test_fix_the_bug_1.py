"""fix_the_bug_1: random networks, central differences, purity."""

import numpy as np

from autograder.checks import (
    assert_close,
    assert_gradients,
    assert_pure,
    central_differences,
    check,
    parts,
)

NAMES = ["dW1", "db1", "dW2", "db2"]


def network(rng, n, d, hidden, classes):
    """params, X (n, d) and y (n,)."""
    params = [
        (rng.normal(size=(d, hidden)), rng.normal(size=hidden)),
        (rng.normal(size=(hidden, classes)), rng.normal(size=classes)),
    ]
    return params, rng.normal(size=(n, d)), rng.permutation(np.arange(n) % classes)


def loss_of(W1, b1, W2, b2, X, y):
    Z = (1 / (1 + np.exp(-(X @ W1 + b1)))) @ W2 + b2
    return float((np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(len(y)), y]).mean())


def run(student, params, X, y):
    """The student's loss, and the gradients one after the other."""
    value, grads = parts(student.fix_the_bug_1(params, X, y), "loss", "grads")
    pairs = parts(grads, "(dW1, db1)", "(dW2, db2)")
    return value, [gradient for pair in pairs for gradient in parts(pair, "dW", "db")]


@check(
    points=2,
    es="La pérdida y los gradientes son correctos para cualquier tamaño",
    en="The loss and the gradients are right for any size",
)
def test_any_shape(student, reference, rng):
    for n, d, hidden, classes in ((7, 3, 4, 2), (4, 2, 5, 3), (1, 3, 2, 4)):
        params, X, y = network(rng, n, d, hidden, classes)
        value, got = run(student, params, X, y)
        right, want = run(reference, params, X, y)
        assert_close(value, right)
        assert_gradients(got, want, names=NAMES)


@check(
    points=2,
    es="Los cuatro gradientes coinciden con las diferencias centradas",
    en="The four gradients agree with the central differences",
)
def test_central_differences(student, rng):
    params, X, y = network(rng, n=6, d=2, hidden=3, classes=3)
    thetas = [theta for pair in params for theta in pair]

    _, got = run(student, params, X, y)

    want = []
    for i, theta in enumerate(thetas):

        def moved(point, i=i):
            return loss_of(*thetas[:i], point, *thetas[i + 1 :], X, y)

        want.append(central_differences(moved, theta))
    assert_gradients(got, want, names=NAMES, atol=1e-8)


@check(
    points=0.5,
    es="No modifica params, X ni y, y responde lo mismo dos veces",
    en="It does not modify params, X or y, and answers the same twice",
)
def test_is_pure(student, rng):
    params, X, y = network(rng, n=5, d=3, hidden=2, classes=2)

    loss, _ = parts(student.fix_the_bug_1(params, X, y), "loss", "grads")

    assert_close(loss, 0.0, atol=float("inf"))  # an answer at all
    assert_pure(student.fix_the_bug_1, params, X, y)
