"""heaviside: a few values that can be checked by eye."""

import numpy as np

from autograder.checks import Text, assert_equal, check, curve, showing

STEP = [(-2, 0), (-1.5, 0), (-1, 0), (-0.5, 0), (0, 1), (0.5, 1), (1, 1), (1.5, 1), (2, 1)]


@check(
    points=1,
    es="El escalón vale 0 a la izquierda de cero y 1 a la derecha",
    en="The step is 0 to the left of zero and 1 to the right of it",
)
def test_values(student):
    with showing(curve(student.heaviside, STEP, jumps=True)):
        assert_equal(student.heaviside([-1.5, -0.25, 0.5, 2.0]), [0, 0, 1, 1])


@check(
    points=0.5,
    es="Una entrada justo en el umbral activa la neurona: f(0) = 1",
    en="An input exactly on the threshold fires the neuron: f(0) = 1",
)
def test_zero_fires(student):
    hint = Text(
        es="Mira el punto lleno de la figura: ¿de qué lado está el igual?",
        en="Look at the filled point in the figure: on which side is the equals sign?",
    )
    with showing(curve(student.heaviside, STEP, jumps=True)):
        assert_equal(student.heaviside([-1.0, 0.0, 1.0]), [0, 1, 1], hint=hint)


@check(
    points=0.5,
    es="La respuesta tiene la forma de la entrada: una matriz entra y una matriz sale",
    en="The answer has the shape of the input: a matrix goes in and a matrix comes out",
)
def test_keeps_the_shape(student):
    z = np.array([[-1.0, 2.0, -3.0], [4.0, -5.0, 6.0]])

    assert_equal(student.heaviside(z), [[0, 1, 0], [1, 0, 1]])
