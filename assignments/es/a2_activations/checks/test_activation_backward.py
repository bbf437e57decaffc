"""activation_backward: numbers that can be worked out by hand."""

import numpy as np

from autograder.checks import Text, assert_close, check


@check(
    points=1.5,
    es='Con "relu", el error pasa donde Z es positivo y se detiene donde es negativo',
    en='With "relu", the error passes where Z is positive and stops where it is negative',
)
def test_relu(student):
    dA = np.array([[1.0, 2.0, -5.0], [3.0, 4.0, -6.0]])
    Z = np.array([[-1.0, 2.0, 1.0], [0.5, -3.0, -2.0]])

    assert_close(student.activation_backward(dA, Z, "relu"), [[0.0, 2.0, -5.0], [3.0, 0.0, 0.0]])


@check(
    points=1.5,
    es='Con "sigmoid", cada dA se multiplica por la derivada en su propio Z',
    en='With "sigmoid", each dA is multiplied by the derivative at its own Z',
)
def test_sigmoid(student):
    dA = np.array([[4.0, 16.0], [-16.0, 100.0], [8.0, -4.0]])
    Z = np.log([[1.0, 3.0], [1 / 3, 9.0], [1.0, 1.0]])  # derivatives: 1/4, 3/16, 3/16, 9/100
    hint = Text(
        es="Z es lo que entró a la sigmoide, no lo que salió de ella.",
        en="Z is what went into the sigmoid, not what came out of it.",
    )

    got = student.activation_backward(dA, Z, "sigmoid")

    assert_close(got, [[1.0, 3.0], [-3.0, 9.0], [2.0, -1.0]], hint=hint)


@check(
    points=1,
    es='Con "linear" (f(z) = z) el error pasa igual',
    en='With "linear" (f(z) = z) the error passes as it is',
)
def test_linear(student):
    dA = np.array([[1.0, -2.0, 0.5]])
    Z = np.array([[3.0, -1.0, 2.0]])

    assert_close(student.activation_backward(dA, Z, "linear"), [[1.0, -2.0, 0.5]])
