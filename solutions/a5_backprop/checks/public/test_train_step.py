"""train_step: one step of the network 1 -> 1 -> 1 of the statement."""

import numpy as np

from autograder.checks import assert_close, check, parts


@check(
    points=2,
    es="Un paso de la red 1 → 1 → 1 la deja como sale con lápiz y papel",
    en="One step takes the network 1 → 1 → 1 where pencil and paper take it",
)
def test_by_hand(student):
    params = [
        (np.array([[2.0]]), np.array([0.0])),
        (np.array([[3.0]]), np.array([1.0])),
    ]
    X, T = np.array([[1.0], [-1.0]]), np.array([[6.0], [0.0]])  # gradients: 3, 3, 2, 2

    after = student.train_step(params, X, T, ["relu", "linear"], "mse", 0.1)

    first, second = parts(after, "(W1, b1)", "(W2, b2)")
    W1, b1 = parts(first, "W1", "b1")
    W2, b2 = parts(second, "W2", "b2")
    assert_close(W2, [[2.8]])
    assert_close(b2, [0.8])
    assert_close(W1, [[1.7]])
    assert_close(b1, [-0.3])
