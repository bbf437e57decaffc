"""gate: the truth tables, the distance from the corners, purity."""

import numpy as np

from autograder.checks import assert_close, assert_equal, assert_pure, check, expect, parts

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
TABLES = {"and": [0, 0, 0, 1], "or": [0, 1, 1, 1], "nand": [1, 1, 1, 0], "nor": [1, 0, 0, 0]}
ROUND_OFF = 1e-6  # also that of weights in single precision
OFTEN = 6  # gates that draw their weights are asked often enough to show it


def sums(student, name):
    """w @ x - b at the four corners, with the student's w and b."""
    w, b = parts(student.gate(name), "w", "b")
    assert_close(w, np.zeros(2), atol=float("inf"))  # two finite numbers, whichever
    assert_close(b, 0.0, atol=float("inf"))
    return CORNERS @ np.asarray(w, dtype=float) - np.asarray(b, dtype=float)


def answers(student, name):
    """What a perceptron with the student's w and b answers at the four corners."""
    return (sums(student, name) >= 0).astype(int)


@check(
    points=2.5,
    es="La compuerta NAND responde 0 solo cuando sus dos entradas son 1",
    en="The NAND gate answers 0 only when both inputs are 1",
)
def test_nand(student):
    assert_equal(answers(student, "nand"), TABLES["nand"])


@check(
    points=2.5,
    es="La compuerta NOR responde 1 solo cuando sus dos entradas son 0",
    en="The NOR gate answers 1 only when both inputs are 0",
)
def test_nor(student):
    assert_equal(answers(student, "nor"), TABLES["nor"])


@check(
    points=2,
    es="Cada nombre entrega su propia compuerta: AND no es OR, en cualquier orden que se pidan",
    en="Each name gives its own gate: AND is not OR, in whichever order they are asked for",
)
def test_and_or(student):
    for name in ("or", "and", "and", "or"):
        assert_equal(answers(student, name), TABLES[name])


@check(
    points=2,
    es="Las esquinas quedan lejos de la recta: |w · x - b| es al menos 0.1 en las cuatro compuertas",
    en="The corners stay away from the line: |w · x - b| is at least 0.1 in all four gates",
)
def test_margin(student):
    for name, table in TABLES.items():
        assert_equal(answers(student, name), table)  # the distance of a wrong line is worth nothing
        margins = np.abs(sums(student, name))
        corner = int(np.argmin(margins))
        expect(
            margins[corner] >= 0.1 - ROUND_OFF,
            es=f'En `gate("{name}")`, |w · x - b| es {margins[corner]:.3g} en la esquina '
            f"{tuple(CORNERS[corner].tolist())}; tiene que ser al menos 0.1.",
            en=f'In `gate("{name}")`, |w · x - b| is {margins[corner]:.3g} at the corner '
            f"{tuple(CORNERS[corner].tolist())}; it must be at least 0.1.",
        )


@check(
    points=1,
    es="La misma compuerta entrega siempre los mismos pesos",
    en="The same gate always gives the same weights",
)
def test_is_pure(student):
    for name in TABLES:
        sums(student, name)  # an answer at all
        for _ in range(OFTEN):
            assert_pure(student.gate, name)
