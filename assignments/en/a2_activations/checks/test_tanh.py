"""tanh: values where e^z is 1, 2, 1/2 and 3."""

import numpy as np

from autograder.checks import assert_close, check, curve, showing

# e^z is 1/7, 1/3, 1/2, 2/3, 1, 3/2, 2, 3 and 7 there.
Z = np.log([1 / 7, 1 / 3, 1 / 2, 2 / 3, 1, 3 / 2, 2, 3, 7])
RIGHT = list(zip(Z, [-0.96, -0.8, -0.6, -5 / 13, 0.0, 5 / 13, 0.6, 0.8, 0.96], strict=True))


@check(
    points=2,
    es="Donde e^z vale 1, 2, 1/2 y 3, la tangente hiperbólica vale 0, 0.6, -0.6 y 0.8",
    en="Where e^z is 1, 2, 1/2 and 3, the hyperbolic tangent is 0, 0.6, -0.6 and 0.8",
)
def test_values(student):
    z = np.log([1.0, 2.0, 0.5, 3.0])

    with showing(curve(student.tanh, RIGHT)):
        assert_close(student.tanh(z), [0.0, 0.6, -0.6, 0.8])


@check(
    points=1,
    es="La respuesta tiene la forma de la entrada: una matriz entra y una matriz sale",
    en="The answer has the shape of the input: a matrix goes in and a matrix comes out",
)
def test_keeps_the_shape(student):
    z = np.log([[1.0, 2.0, 0.5], [3.0, 1.0, 1 / 3]])

    assert_close(student.tanh(z), [[0.0, 0.6, -0.6], [0.8, 0.0, -0.8]])
