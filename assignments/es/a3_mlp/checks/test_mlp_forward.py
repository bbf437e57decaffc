"""mlp_forward: a network to be followed by hand, and the ReLU network that solves XOR."""

import numpy as np

from autograder.checks import Text, assert_close, check, parts


@check(
    points=2,
    es="Con dos capas, la salida es la que resulta con lápiz y papel",
    en="With two layers the output is the one that pencil and paper give",
)
def test_by_hand(student):
    params = [
        (np.array([[1.0, -1.0, 0.0], [0.0, 1.0, 2.0]]), np.array([0.0, 0.0, -5.0])),
        (np.array([[2.0], [3.0], [7.0]]), np.array([-1.0])),
    ]
    X = np.array([[1.0, 2.0]])  # Z1 = (1, 1, -1), A1 = (1, 1, 0), Z2 = 2 + 3 - 1

    Y, _ = parts(student.mlp_forward(X, params, ["relu", "linear"]), "Y", "cache")

    assert_close(Y, [[4.0]])


@check(
    points=2,
    es="Dos neuronas ReLU y una salida lineal calculan XOR en las cuatro esquinas",
    en="Two ReLU neurons and a linear output compute XOR at the four corners",
)
def test_xor(student):
    params = [
        (np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([0.0, -1.0])),
        (np.array([[1.0], [-2.0]]), np.array([0.0])),
    ]
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])

    Y, _ = parts(student.mlp_forward(X, params, ["relu", "linear"]), "Y", "cache")

    hint = Text(
        es="Escribe en una tabla las salidas de las dos neuronas ocultas en cada esquina.",
        en="Write down in a table the outputs of the two hidden neurons at every corner.",
    )
    assert_close(Y, [[0.0], [1.0], [1.0], [0.0]], hint=hint)
