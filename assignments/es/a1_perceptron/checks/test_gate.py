"""gate: two of the four truth tables."""

import numpy as np

from autograder.checks import assert_close, assert_equal, check, parts

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


def table(student, name):
    """What a perceptron with the student's w and b answers at the four corners."""
    w, b = parts(student.gate(name), "w", "b")
    assert_close(w, np.zeros(2), atol=float("inf"))  # two finite numbers, whichever
    assert_close(b, 0.0, atol=float("inf"))
    return (CORNERS @ np.asarray(w) - np.asarray(b) >= 0).astype(int)


@check(
    points=1,
    es="La compuerta AND responde 1 solo cuando sus dos entradas son 1",
    en="The AND gate answers 1 only when both inputs are 1",
)
def test_and(student):
    assert_equal(table(student, "and"), [0, 0, 0, 1])


@check(
    points=1,
    es="La compuerta OR responde 1 cuando al menos una entrada es 1",
    en="The OR gate answers 1 when at least one input is 1",
)
def test_or(student):
    assert_equal(table(student, "or"), [0, 1, 1, 1])
