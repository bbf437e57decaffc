"""dense: a layer with three neurons, by hand."""

import numpy as np

from autograder.checks import Text, assert_close, check


@check(
    points=2,
    es="Cada neurona suma las entradas con sus pesos, una columna de W, y su sesgo",
    en="Every neuron adds up the inputs with its weights, a column of W, and its bias",
)
def test_values(student):
    X = np.array([[1.0, 2.0], [3.0, 4.0]])
    W = np.array([[1.0, 0.0, -1.0], [0.0, 1.0, 2.0]])
    b = np.array([10.0, 20.0, 30.0])

    assert_close(student.dense(X, W, b), [[11.0, 22.0, 33.0], [13.0, 24.0, 35.0]])


@check(
    points=1,
    es="El mismo sesgo se suma a todas las filas",
    en="The same bias is added to all rows",
)
def test_bias_in_every_row(student):
    X, W = np.zeros((4, 2)), np.ones((2, 3))
    hint = Text(
        es="Con X = 0 solo queda el sesgo.",
        en="With X = 0 only the bias is left.",
    )

    assert_close(student.dense(X, W, np.array([1.0, -2.0, 3.0])), [[1.0, -2.0, 3.0]] * 4, hint=hint)
