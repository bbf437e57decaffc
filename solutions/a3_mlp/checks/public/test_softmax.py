"""softmax: logits with simple exponentials."""

import numpy as np

from autograder.checks import Text, assert_close, check


@check(
    points=2,
    es="Cada exponencial se divide por la suma de las de su fila",
    en="Each exponential is divided by the sum of those of its row",
)
def test_values(student):
    Z = np.log([[1.0, 2.0, 5.0], [3.0, 1.0, 0.0625]])  # rows of exponentials: sums 8 and 4.0625

    want = [[0.125, 0.25, 0.625], [3 / 4.0625, 1 / 4.0625, 0.0625 / 4.0625]]
    assert_close(student.softmax(Z), want)


@check(
    points=1,
    es="Con logits iguales, todas las clases tienen la misma probabilidad, en cada fila",
    en="With equal logits all classes have the same probability, in every row",
)
def test_equal_logits(student):
    Z = np.array([[0.0] * 4, [7.0] * 4, [-2.0] * 4])
    hint = Text(es="Cada fila suma 1.", en="Each row adds up to 1.")

    assert_close(student.softmax(Z), np.full((3, 4), 0.25), hint=hint)
