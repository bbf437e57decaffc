"""binary_cross_entropy: probabilities with simple logarithms, and sure predictions."""

import numpy as np

from autograder.checks import Text, assert_close, check


@check(
    points=2,
    es="Es el promedio de -log p donde y = 1, y de -log(1 - p) donde y = 0",
    en="It is the mean of -log p where y = 1, and of -log(1 - p) where y = 0",
)
def test_values(student):
    p, y = np.array([0.5, 0.25, 0.75]), np.array([1, 0, 1])

    want = (np.log(2) + 2 * np.log(4 / 3)) / 3
    assert_close(student.binary_cross_entropy(p, y), want, rtol=1e-5)


@check(
    points=1.5,
    es="Si las predicciones son seguras y correctas, p = y, la pérdida es 0 y no nan",
    en="If the predictions are sure and right, p = y, the loss is 0 and not nan",
)
def test_sure_and_right(student):
    p, y = np.array([1.0, 0.0, 1.0]), np.array([1, 0, 1])
    hint = Text(
        es="¿Cuánto es 0 por log(0) en el computador?",
        en="How much is 0 times log(0) in the computer?",
    )

    assert_close(student.binary_cross_entropy(p, y), 0.0, atol=1e-6, hint=hint)
