"""d_sigmoid: values where the sigmoid is 1/2, 3/4, 1/4 and 9/10."""

import numpy as np

from autograder.checks import Text, assert_close, check, curve, showing

# e^z is 1/19, 1/9, 1/4, 1/2, 1, 2, 4, 9 and 19 there.
Z = np.log([1 / 19, 1 / 9, 1 / 4, 1 / 2, 1, 2, 4, 9, 19])
RIGHT = list(zip(Z, [0.0475, 0.09, 0.16, 2 / 9, 0.25, 2 / 9, 0.16, 0.09, 0.0475], strict=True))


@check(
    points=2.5,
    es="Donde la sigmoide vale 1/2, 3/4, 1/4 y 9/10, su derivada vale 1/4, 3/16, 3/16 y 9/100",
    en="Where the sigmoid is 1/2, 3/4, 1/4 and 9/10, its derivative is 1/4, 3/16, 3/16 and 9/100",
)
def test_values(student):
    z = np.log([1.0, 3.0, 1 / 3, 9.0])
    hint = Text(
        es="La función recibe z, la entrada de la sigmoide, y no su salida.",
        en="The function takes z, the input of the sigmoid, and not its output.",
    )

    with showing(curve(student.d_sigmoid, RIGHT, slope_of=student.sigmoid)):
        assert_close(student.d_sigmoid(z), [0.25, 0.1875, 0.1875, 0.09], hint=hint)


@check(
    points=0.5,
    es="La respuesta tiene la forma de la entrada: una matriz entra y una matriz sale",
    en="The answer has the shape of the input: a matrix goes in and a matrix comes out",
)
def test_keeps_the_shape(student):
    z = np.log([[1.0, 3.0, 1 / 3], [9.0, 1.0, 1 / 9]])

    assert_close(student.d_sigmoid(z), [[0.25, 0.1875, 0.1875], [0.09, 0.25, 0.09]])
