"""elu: values where e^z is 1/2 and 1/4, with alpha of 1 and of others."""

import numpy as np

from autograder.checks import Text, assert_close, check, curve, showing

# To the left e^z is 1/16, 1/8, 1/4, 1/2 and 3/4.
LEFT = zip(
    np.log([1 / 16, 1 / 8, 1 / 4, 1 / 2, 3 / 4]), [-0.9375, -0.875, -0.75, -0.5, -0.25], strict=True
)
RIGHT = [*LEFT, (0.0, 0.0), (0.5, 0.5), (1.0, 1.0), (2.0, 2.0), (3.0, 3.0)]


@check(
    points=2,
    es="Con alpha = 1: donde e^z vale 1/2 y 1/4 responde -1/2 y -3/4, y a la derecha responde z",
    en="With alpha = 1: where e^z is 1/2 and 1/4 it answers -1/2 and -3/4, and to the right it answers z",
)
def test_values(student):
    z = np.array([-np.log(2), -np.log(4), 0.5, 3.0])

    with showing(curve(student.elu, RIGHT)):
        assert_close(student.elu(z), [-0.5, -0.75, 0.5, 3.0])


@check(
    points=1.5,
    es="Otro alpha cambia el lado izquierdo y solo el izquierdo; la forma se conserva",
    en="Another alpha changes the left side and only the left one; the shape is kept",
)
def test_alpha(student):
    z = np.array([[-np.log(2), 2.0, -np.log(4)], [3.0, -np.log(2), 0.5]])
    hint = Text(
        es="¿Qué parte de la fórmula multiplica alpha?",
        en="Which part of the formula does alpha multiply?",
    )

    assert_close(student.elu(z, alpha=2.0), [[-1.0, 2.0, -1.5], [3.0, -1.0, 0.5]], hint=hint)
    assert_close(student.elu(z, 0.5), [[-0.25, 2.0, -0.375], [3.0, -0.25, 0.5]], hint=hint)
