"""d_elu: values where e^z is 1/2 and 1/4, with alpha of 1 and of others."""

import numpy as np

from autograder.checks import Text, assert_close, check, curve, showing

# To the left e^z is 1/16, 1/8, 1/4, 1/2 and 3/4.
LEFT = zip(
    np.log([1 / 16, 1 / 8, 1 / 4, 1 / 2, 3 / 4]), [0.0625, 0.125, 0.25, 0.5, 0.75], strict=True
)
RIGHT = [*LEFT, (0.5, 1.0), (1.0, 1.0), (2.0, 1.0), (3.0, 1.0)]


@check(
    points=2,
    es="Con alpha = 1: donde e^z vale 1/2 y 1/4 la derivada vale lo mismo, y a la derecha vale 1",
    en="With alpha = 1: where e^z is 1/2 and 1/4 the derivative is the same, and to the right it is 1",
)
def test_values(student):
    z = np.array([-np.log(2), -np.log(4), 0.5, 3.0])
    hint = Text(
        es="Deriva cada rama de ELU por separado. La derivada de una constante es 0.",
        en="Differentiate each branch of ELU on its own. The derivative of a constant is 0.",
    )

    with showing(curve(student.d_elu, RIGHT, slope_of=student.elu)):
        assert_close(student.d_elu(z), [0.5, 0.25, 1.0, 1.0], hint=hint)


@check(
    points=1,
    es="Otro alpha cambia el lado izquierdo y solo el izquierdo; la forma se conserva",
    en="Another alpha changes the left side and only the left one; the shape is kept",
)
def test_alpha(student):
    z = np.array([[-np.log(2), 2.0, -np.log(4)], [3.0, -np.log(2), 0.5]])

    assert_close(student.d_elu(z, alpha=3.0), [[1.5, 1.0, 0.75], [1.0, 1.5, 1.0]])
    assert_close(student.d_elu(z, 0.5), [[0.25, 1.0, 0.125], [1.0, 0.25, 1.0]])
