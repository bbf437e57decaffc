"""cross_entropy: logits with simple exponentials, and logits that are all equal."""

import numpy as np

from autograder.checks import Text, assert_close, check


@check(
    points=2,
    es="Es el promedio de menos el logaritmo de la probabilidad de la clase correcta",
    en="It is the mean of minus the logarithm of the right class's probability",
)
def test_values(student):
    Z = np.log([[1.0, 2.0, 5.0], [1.0, 1.0, 2.0]])  # rows of exponentials: sums 8 and 4

    want = -(np.log(0.625) + np.log(0.25)) / 2
    assert_close(student.cross_entropy(Z, np.array([2, 0])), want)


@check(
    points=2,
    es="Con logits iguales la pérdida es log C, aunque en el lote falten clases",
    en="With equal logits the loss is log C, though classes are missing from the batch",
)
def test_equal_logits(student):
    hint = Text(
        es="Z tiene cinco columnas: son cinco clases, aunque y traiga solo dos.",
        en="Z has five columns: there are five classes, though y has only two of them.",
    )

    got = student.cross_entropy(np.zeros((3, 5)), np.array([1, 3, 1]))

    assert_close(got, np.log(5), hint=hint)
