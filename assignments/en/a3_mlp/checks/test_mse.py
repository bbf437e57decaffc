"""mse: four differences, to be worked out by hand."""

import numpy as np

from autograder.checks import Text, assert_close, check


@check(
    points=2,
    es="Es el promedio de los cuadrados sobre los ejemplos y sobre las salidas",
    en="It is the mean of the squares over the examples and over the outputs",
)
def test_values(student):
    Y, T = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0, 0.0], [0.0, 5.0]])
    hint = Text(
        es="Las diferencias son 0, 2, 3 y -1: sus cuadrados suman 14.",
        en="The differences are 0, 2, 3 and -1: their squares add up to 14.",
    )

    assert_close(student.mse(Y, T), 3.5, hint=hint)
