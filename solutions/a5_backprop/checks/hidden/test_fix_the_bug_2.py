"""fix_the_bug_2: random networks and rates, central differences, purity."""

import numpy as np

from autograder.checks import (
    assert_gradients,
    assert_pure,
    central_differences,
    check,
    parts,
)

NAMES = ["W1", "b1", "W2", "b2"]


def network(rng, n, d, hidden, classes):
    """params, X (n, d) and y (n,), every hidden sum at least 0.01 away from the kink."""
    while True:
        params = [
            (rng.normal(size=(d, hidden)), rng.normal(size=hidden)),
            (rng.normal(size=(hidden, classes)), rng.normal(size=classes)),
        ]
        X = rng.normal(size=(n, d))
        Z = X @ params[0][0] + params[0][1]
        # Some neurons are on and some are off, so that the mask matters.
        if np.abs(Z).min() > 0.01 and 0.2 < (Z > 0).mean() < 0.8:
            return params, X, rng.permutation(np.arange(n) % classes)


def loss_of(W1, b1, W2, b2, X, y):
    Z = np.maximum(X @ W1 + b1, 0) @ W2 + b2
    return float((np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(len(y)), y]).mean())


def step(student, params, X, y, lr):
    """The student's new parameters, one after the other."""
    pairs = parts(student.fix_the_bug_2(params, X, y, lr), "(W1, b1)", "(W2, b2)")
    return [theta for pair in pairs for theta in parts(pair, "W", "b")]


@check(
    points=2,
    es="El paso es correcto para cualquier tamaño y cualquier tasa",
    en="The step is right for any size and any rate",
)
def test_any_shape(student, reference, rng):
    for n, d, hidden, classes in ((7, 3, 4, 2), (4, 2, 5, 3)):
        params, X, y = network(rng, n, d, hidden, classes)
        for lr in (0.1, 1.5):
            after, want = (step(who, params, X, y, lr) for who in (student, reference))
            assert_gradients(after, want, names=NAMES)


@check(
    points=2,
    es="Lo que cambia cada parámetro es la tasa por la diferencia centrada",
    en="What every parameter moves by is the rate times the central difference",
)
def test_central_differences(student, rng):
    params, X, y = network(rng, n=6, d=2, hidden=3, classes=3)
    thetas = [theta for pair in params for theta in pair]

    after = step(student, params, X, y, 0.5)

    want = []
    for i, theta in enumerate(thetas):

        def moved(point, i=i):
            return loss_of(*thetas[:i], point, *thetas[i + 1 :], X, y)

        want.append(theta - 0.5 * central_differences(moved, theta))
    assert_gradients(after, want, names=NAMES, atol=1e-8)


@check(
    points=0.5,
    es="Los parámetros que recibe quedan como estaban, y el mismo paso da siempre lo mismo",
    en="The parameters that it takes stay as they were, and the same step always gives the same",
)
def test_is_pure(student, rng):
    params, X, y = network(rng, n=5, d=3, hidden=4, classes=2)

    step(student, params, X, y, 0.5)  # an answer at all
    assert_pure(student.fix_the_bug_2, params, X, y, 0.5)
