"""d_tanh: values where tanh is 0, 0.6, -0.6 and 0.8."""

import numpy as np

from autograder.checks import Text, assert_close, check, curve, showing

# e^z is 1/7, 1/3, 1/2, 1, 2, 3 and 7 there.
Z = np.log([1 / 7, 1 / 3, 1 / 2, 1, 2, 3, 7])
RIGHT = list(zip(Z, [0.0784, 0.36, 0.64, 1.0, 0.64, 0.36, 0.0784], strict=True))


@check(
    points=2.5,
    es="Donde la tangente hiperbólica vale 0, 0.6, -0.6 y 0.8, su derivada vale 1, 0.64, 0.64 y 0.36",
    en="Where the hyperbolic tangent is 0, 0.6, -0.6 and 0.8, its derivative is 1, 0.64, 0.64 and 0.36",
)
def test_values(student):
    z = np.log([1.0, 2.0, 0.5, 3.0])
    hint = Text(
        es="La función recibe z, la entrada de la tangente hiperbólica, y no su salida.",
        en="The function takes z, the input of the hyperbolic tangent, and not its output.",
    )

    with showing(curve(student.d_tanh, RIGHT, slope_of=student.tanh)):
        assert_close(student.d_tanh(z), [1.0, 0.64, 0.64, 0.36], hint=hint)


@check(
    points=0.5,
    es="La respuesta tiene la forma de la entrada: una matriz entra y una matriz sale",
    en="The answer has the shape of the input: a matrix goes in and a matrix comes out",
)
def test_keeps_the_shape(student):
    z = np.log([[1.0, 2.0, 0.5], [3.0, 1.0, 1 / 3]])

    assert_close(student.d_tanh(z), [[1.0, 0.64, 0.64], [0.36, 1.0, 0.36]])
