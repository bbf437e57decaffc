"""ELU: values where e^z is 1/2 and 1/4."""

import numpy as np

from autograder.checks import assert_close, check

EXERCISE = "ELU"
LOG_2, LOG_4 = float(np.log(2)), float(np.log(4))


@check(
    points=2,
    es="Con alpha = 1: donde e^z vale 1/2 y 1/4 responde -1/2 y -3/4, y a la derecha responde z",
    en="With alpha = 1: where e^z is 1/2 and 1/4 it answers -1/2 and -3/4, and to the right it answers z",
)
def test_values(student):
    layer = student.ELU()
    x = np.array([[-LOG_2, -LOG_4], [0.5, 3.0], [0.0, -LOG_2]], dtype="float32")

    assert_close(layer(x), [[-0.5, -0.75], [0.5, 3.0], [0.0, -0.5]], rtol=1e-5, atol=1e-6)


@check(
    points=1,
    es="Otro alpha cambia el lado izquierdo y solo el izquierdo",
    en="Another alpha changes the left side and only the left one",
)
def test_alpha(student):
    x = np.array([[-LOG_2, 2.0, -LOG_4]], dtype="float32")

    assert_close(student.ELU(alpha=2.0)(x), [[-1.0, 2.0, -1.5]], rtol=1e-5, atol=1e-6)
    assert_close(student.ELU(0.5)(x), [[-0.25, 2.0, -0.375]], rtol=1e-5, atol=1e-6)
