"""relu: a few values that can be checked by eye."""

import numpy as np

from autograder.checks import assert_close, check, curve, showing

RIGHT = [(-3, 0), (-2, 0), (-1, 0), (-0.5, 0), (0, 0), (0.5, 0.5), (1, 1), (2, 2), (3, 3)]


@check(
    points=2,
    es="Deja pasar lo positivo y pone en 0 lo negativo",
    en="It lets what is positive pass and sets what is negative to 0",
)
def test_values(student):
    z = np.array([-1.5, 0.0, 2.0, -0.25, 0.5])

    with showing(curve(student.relu, RIGHT)):
        assert_close(student.relu(z), [0.0, 0.0, 2.0, 0.0, 0.5])


@check(
    points=1,
    es="La respuesta tiene la forma de la entrada: una matriz entra y una matriz sale",
    en="The answer has the shape of the input: a matrix goes in and a matrix comes out",
)
def test_keeps_the_shape(student):
    z = np.array([[-1.0, 2.0, -3.0], [4.0, -5.0, 6.0]])

    assert_close(student.relu(z), [[0.0, 2.0, 0.0], [4.0, 0.0, 6.0]])
