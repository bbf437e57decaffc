"""perceptron_step: one step of each kind, with numbers that can be worked out by hand."""

import numpy as np

from autograder.checks import Text, assert_close, check, parts


@check(
    points=1,
    es="Si debió activarse y no lo hizo, los pesos se acercan al ejemplo y el umbral baja",
    en="If it should have fired and did not, the weights move towards the example and the threshold drops",
)
def test_missed_one(student):
    w, b, x = np.array([1.0, -1.0]), 0.5, np.array([0.5, 2.0])  # w·x - b = -2: it answers 0

    new_w, new_b = parts(student.perceptron_step(w, b, x, 1, 0.25), "w", "b")

    assert_close(new_w, [1.125, -0.5])
    hint = Text(
        es="¿Qué umbral haría más fácil que este ejemplo active la neurona: uno más alto o uno más bajo?",
        en="Which threshold would make it easier for this example to fire: a higher or a lower one?",
    )
    assert_close(new_b, 0.25, hint=hint)


@check(
    points=1,
    es="Si se activó sin deber, los pesos se alejan del ejemplo y el umbral sube",
    en="If it fired and should not have, the weights move away from the example and the threshold rises",
)
def test_false_alarm(student):
    w, b, x = np.array([1.0, 0.0]), 0.0, np.array([2.0, 1.0])  # w·x - b = 2: it answers 1

    new_w, new_b = parts(student.perceptron_step(w, b, x, 0, 0.5), "w", "b")

    assert_close(new_w, [0.0, -0.5])
    assert_close(new_b, 0.5)
