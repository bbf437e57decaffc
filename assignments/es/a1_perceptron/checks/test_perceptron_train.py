"""perceptron_train: the OR gate, to be followed with pencil and paper, and XOR."""

import numpy as np

from autograder.checks import (
    Text,
    assert_close,
    assert_equal,
    check,
    expect,
    line_path,
    parts,
    showing,
)

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
OR = np.array([0, 1, 1, 1])
LEARNED = (0.5, 0.5, 0.5)  # w1, w2 and b in the end


def path(student):
    """The student's line after each epoch of learning OR."""
    return line_path(student.perceptron_train, CORNERS, OR, 0.5, 4, LEARNED)


@check(
    points=1,
    es="Al aprender OR, cuenta los errores de cada época y termina con la primera sin errores",
    en="While learning OR it counts the mistakes of each epoch, and ends with the first without any",
)
def test_errors_of_or(student):
    answer = student.perceptron_train(CORNERS, OR, 0.5, 10)
    _, _, errors = parts(answer, "w", "b", "errors")

    hint = Text(
        es="Cada ejemplo se cuenta antes de su actualización, con los pesos que dejó el ejemplo anterior.",
        en="Each example is counted before its update, with the weights that the one before it left.",
    )
    with showing(path(student)):
        assert_equal(errors, [2, 2, 1, 0], hint=hint)


@check(
    points=1,
    es="Al aprender OR llega a los pesos y al umbral que salen con lápiz y papel",
    en="While learning OR it arrives at the weights and threshold that pencil and paper give",
)
def test_weights_of_or(student):
    answer = student.perceptron_train(CORNERS, OR, 0.5, 10)
    w, b, _ = parts(answer, "w", "b", "errors")

    with showing(path(student)):
        assert_close(w, LEARNED[:2])
        assert_close(b, LEARNED[2])


@check(
    points=1,
    es="Con XOR, que ninguna recta separa, termina después de las épocas pedidas y nunca llega a 0 errores",
    en="With XOR, which no line separates, it ends after the epochs asked for and never gets to 0 mistakes",
)
def test_xor_ends(student):
    answer = student.perceptron_train(CORNERS, np.array([0, 1, 1, 0]), 1.0, 6)
    _, _, errors = parts(answer, "w", "b", "errors")

    assert_close(errors, np.zeros(6), atol=float("inf"))  # six numbers, whichever
    expect(
        all(count > 0 for count in errors),
        es="Con XOR cada época tiene al menos un error, y `errors` dice que hubo una sin ninguno.",
        en="With XOR every epoch has at least one mistake, and `errors` says that one had none.",
    )
