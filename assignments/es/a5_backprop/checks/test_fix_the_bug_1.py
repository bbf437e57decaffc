"""fix_the_bug_1: a network 1 -> 1 -> 2 in which every number is a fraction."""

import numpy as np

from autograder.checks import Text, assert_close, assert_gradients, check, parts


@check(
    points=1.5,
    es="Los gradientes de la red 1 → 1 → 2 del enunciado son los que salen con lápiz y papel",
    en="The gradients of the statement's network 1 → 1 → 2 are those of pencil and paper",
)
def test_by_hand(student):
    params = [
        (np.array([[0.0]]), np.array([0.0])),  # the hidden layer answers 1/2
        (np.array([[2.0, -2.0]]), np.array([-1.0, 1.0])),  # the logits are 0
    ]
    X, y = np.array([[1.0], [2.0]]), np.array([0, 0])

    loss, grads = parts(student.fix_the_bug_1(params, X, y), "loss", "grads")

    assert_close(loss, np.log(2.0))
    pairs = parts(grads, "(dW1, db1)", "(dW2, db2)")
    got = [gradient for pair in pairs for gradient in parts(pair, "dW", "db")]
    want = [[[-0.75]], [-0.5], [[-0.25, 0.25]], [-0.5, 0.5]]
    hint = Text(
        es="La sigmoide vale 1/2 en 0, y ahí su derivada vale 1/4.",
        en="The sigmoid is 1/2 at 0, and its derivative there is 1/4.",
    )
    assert_gradients(got, want, names=["dW1", "db1", "dW2", "db2"], hint=hint)
