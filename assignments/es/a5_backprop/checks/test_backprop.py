"""backprop: the network 1 -> 1 -> 1 of the statement, and the form of the answer."""

import numpy as np

from autograder.checks import Text, assert_close, assert_gradients, check, parts

NAMES = ["dW1", "db1", "dW2", "db2"]


def flat(grads, n_layers):
    """The gradients of a list of pairs, one after the other."""
    pairs = parts(grads, *(f"(dW{i}, db{i})" for i in range(1, n_layers + 1)))
    return [gradient for pair in pairs for gradient in parts(pair, "dW", "db")]


@check(
    points=3,
    es="La pérdida y los cuatro gradientes de la red 1 → 1 → 1 son los que salen con lápiz y papel",
    en="The loss and the four gradients of the network 1 → 1 → 1 are those of pencil and paper",
)
def test_by_hand(student):
    params = [
        (np.array([[2.0]]), np.array([0.0])),
        (np.array([[3.0]]), np.array([1.0])),
    ]
    X, T = np.array([[1.0], [-1.0]]), np.array([[6.0], [0.0]])  # Z1: 2 and -2; Y: 7 and 1

    loss, grads = parts(student.backprop(params, X, T, ["relu", "linear"], "mse"), "loss", "grads")

    assert_close(loss, 1.0)
    want = [np.array([[3.0]]), np.array([3.0]), np.array([[2.0]]), np.array([2.0])]
    hint = Text(
        es="La segunda fila llega a la ReLU con Z1 = -2: por ahí no pasa nada hacia atrás.",
        en="The second row reaches the ReLU with Z1 = -2: nothing goes backward there.",
    )
    assert_gradients(flat(grads, 2), want, names=NAMES, hint=hint)


@check(
    points=1,
    es="Los gradientes vienen en el orden de params, cada uno con la forma de su parámetro",
    en="The gradients come in the order of params, each in the shape of its parameter",
)
def test_form(student):
    params = [
        (np.full((4, 3), 0.5), np.full(3, 0.25)),
        (np.full((3, 2), -0.5), np.full(2, 0.5)),
    ]
    X, y = np.ones((5, 4)), np.array([0, 1, 1, 0, 1])

    answer = student.backprop(params, X, y, ["tanh", "linear"], "cross_entropy")

    loss, grads = parts(answer, "loss", "grads")
    assert_close(loss, 0.0, atol=float("inf"))  # a number, whichever
    for got, theta in zip(flat(grads, 2), (v for pair in params for v in pair), strict=True):
        assert_close(got, np.zeros(theta.shape), atol=float("inf"))
