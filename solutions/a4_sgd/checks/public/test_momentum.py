"""Momentum: one variable whose gradient is always 1."""

import numpy as np

from autograder.checks import Text, assert_close, check, parts

EXERCISE = "Momentum"


@check(
    points=2,
    es="Con un gradiente constante la velocidad crece, y cada paso es más largo que el anterior",
    en="With a constant gradient the velocity grows, and each step is longer than the one before",
)
def test_constant_gradient(student):
    one = np.ones(1, dtype="float32")
    answer = student.Momentum(0.1).apply_gradients([one], [[one], [one], [one]])
    values = parts(answer, "w1", "w2", "w3")

    hint = Text(
        es="La velocidad es -0.1, -0.19 y -0.271, y se suma a la variable.",
        en="The velocity is -0.1, -0.19 and -0.271, and is added to the variable.",
    )
    for value, want in zip(values, (0.9, 0.71, 0.439), strict=True):
        assert_close(value, [[want]], rtol=1e-5, atol=1e-6, hint=hint)
