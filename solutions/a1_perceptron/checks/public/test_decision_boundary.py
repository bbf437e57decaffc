"""decision_boundary: points that can be put into the equation by hand."""

import numpy as np

from autograder.checks import Text, assert_close, assert_raises, check


@check(
    points=1,
    es="El punto (x1, x2) cumple la ecuación de la recta, w1 x1 + w2 x2 = b",
    en="The point (x1, x2) fulfils the equation of the line, w1 x1 + w2 x2 = b",
)
def test_values(student):
    w, b = np.array([1.0, 2.0]), 3.0
    hint = Text(
        es="Reemplaza tu respuesta en la ecuación w1 x1 + w2 x2 = b.",
        en="Put your answer into the equation w1 x1 + w2 x2 = b.",
    )

    assert_close(student.decision_boundary(w, b, 1.0), 1.0, hint=hint)
    assert_close(
        student.decision_boundary(w, b, np.array([3.0, 0.0, -1.0])), [0.0, 1.5, 2.0], hint=hint
    )


@check(
    points=0.5,
    es="Si w2 = 0 la recta es vertical, y se avisa con ValueError",
    en="If w2 = 0 the line is vertical, and a ValueError says so",
)
def test_vertical_line(student):
    assert_raises("ValueError", student.decision_boundary, np.array([2.0, 0.0]), 1.0, 0.5)
