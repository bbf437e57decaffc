"""perceptron: a batch that can be worked out by hand."""

import numpy as np

from autograder.checks import Text, assert_equal, check


@check(
    points=1,
    es="Responde 1 en las filas donde la suma ponderada alcanza el umbral, y 0 en las demás",
    en="It answers 1 in the rows where the weighted sum reaches the threshold, and 0 in the others",
)
def test_values(student):
    X = np.array([[1.0, 2.0], [0.0, 0.0], [3.0, 1.0]])  # w·x: -1, 0, 2
    w = np.array([1.0, -1.0])

    assert_equal(student.perceptron(X, w, 0.5), [0, 0, 1])


@check(
    points=1,
    es="Una fila justo en el umbral responde 1",
    en="A row exactly on the threshold answers 1",
)
def test_tie_fires(student):
    X = np.array([[1.0, 1.0], [2.0, 1.0], [1.0, 2.0]])  # w·x: 2, 3, 3
    w = np.array([1.0, 1.0])

    assert_equal(
        student.perceptron(X, w, 3.0),
        [0, 1, 1],
        hint=Text(
            es="En la segunda fila w · x es igual a b.",
            en="In the second row w · x equals b.",
        ),
    )
