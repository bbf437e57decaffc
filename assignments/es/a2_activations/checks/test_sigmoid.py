"""sigmoid: values where e^z is 1, 3, 1/3 and 9, and both ends."""

import numpy as np

from autograder.checks import Text, assert_close, check, curve, showing

# e^z is 1/99, 1/19, 1/9, 1/4, 1/2, 1, 2, 4, 9, 19 and 99 there.
P = [0.01, 0.05, 0.1, 0.2, 1 / 3, 0.5, 2 / 3, 0.8, 0.9, 0.95, 0.99]
RIGHT = list(zip(np.log([1 / 99, 1 / 19, 1 / 9, 1 / 4, 1 / 2, 1, 2, 4, 9, 19, 99]), P, strict=True))


@check(
    points=2,
    es="Donde e^z vale 1, 3, 1/3 y 9, la sigmoide vale 1/2, 3/4, 1/4 y 9/10",
    en="Where e^z is 1, 3, 1/3 and 9, the sigmoid is 1/2, 3/4, 1/4 and 9/10",
)
def test_values(student):
    z = np.log([1.0, 3.0, 1 / 3, 9.0])

    with showing(curve(student.sigmoid, RIGHT)):
        assert_close(student.sigmoid(z), [0.5, 0.75, 0.25, 0.9])


@check(
    points=1,
    es="La respuesta tiene la forma de la entrada: una matriz entra y una matriz sale",
    en="The answer has the shape of the input: a matrix goes in and a matrix comes out",
)
def test_keeps_the_shape(student):
    z = np.log([[1.0, 3.0, 1 / 3], [9.0, 1.0, 1 / 9]])

    assert_close(student.sigmoid(z), [[0.5, 0.75, 0.25], [0.9, 0.5, 0.1]])


@check(
    points=1,
    es="En -1000 y en 1000 vale 0 y 1, sin nan",
    en="At -1000 and at 1000 it is 0 and 1, without nan",
)
def test_thousand(student):
    hint = Text(
        es="¿Cuánto vale e elevado a 1000 en el computador, y qué haces después con eso?",
        en="What is e to the 1000 in the computer, and what do you do with it afterwards?",
    )
    assert_close(student.sigmoid(np.array([-1000.0, 1000.0])), [0.0, 1.0], hint=hint)
