"""dense_backward: a layer with three inputs and two outputs, and a batch of two."""

import numpy as np

from autograder.checks import Text, assert_close, check, parts

DZ = np.array([[1.0, 0.0], [2.0, -1.0]])
X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
W = np.array([[1.0, 2.0], [0.0, 1.0], [-1.0, 1.0]])


@check(
    points=1,
    es="dW junta el aporte de cada ejemplo a cada peso, con la forma de W",
    en="dW gathers the share of every example in every weight, in the shape of W",
)
def test_weights(student):
    _, dW, _ = parts(student.dense_backward(DZ, X, W), "dX", "dW", "db")

    hint = Text(
        es="dW[k, j] es la suma, sobre los ejemplos i, de X[i, k] por dZ[i, j].",
        en="dW[k, j] is the sum, over the examples i, of X[i, k] times dZ[i, j].",
    )
    assert_close(dW, [[9.0, -4.0], [12.0, -5.0], [15.0, -6.0]], hint=hint)


@check(
    points=1,
    es="db suma dZ sobre los ejemplos: un número por salida",
    en="db sums dZ over the examples: one number per output",
)
def test_bias(student):
    _, _, db = parts(student.dense_backward(DZ, X, W), "dX", "dW", "db")

    assert_close(db, [3.0, -1.0])


@check(
    points=1,
    es="dX reparte dZ entre las entradas, con la forma de X",
    en="dX shares dZ out among the inputs, in the shape of X",
)
def test_inputs(student):
    dX, _, _ = parts(student.dense_backward(DZ, X, W), "dX", "dW", "db")

    assert_close(dX, [[1.0, 0.0, -1.0], [0.0, -1.0, -3.0]])
