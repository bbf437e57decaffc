"""gate: the other two truth tables, the distance from the corners, purity."""

import numpy as np

from autograder.checks import assert_close, assert_equal, assert_pure, check, expect, parts

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
ROUND_OFF = 1e-9


def sums(student, name):
    """w @ x - b at the four corners, with the student's w and b."""
    w, b = parts(student.gate(name), "w", "b")
    assert_close(w, np.zeros(2), atol=float("inf"))  # two finite numbers, whichever
    assert_close(b, 0.0, atol=float("inf"))
    return CORNERS @ np.asarray(w, dtype=float) - np.asarray(b, dtype=float)


@check(
    points=2.5,
    es="La compuerta NAND responde 0 solo cuando sus dos entradas son 1",
    en="The NAND gate answers 0 only when both inputs are 1",
)
def test_nand(student):
    assert_equal((sums(student, "nand") >= 0).astype(int), [1, 1, 1, 0])


@check(
    points=2.5,
    es="La compuerta NOR responde 1 solo cuando sus dos entradas son 0",
    en="The NOR gate answers 1 only when both inputs are 0",
)
def test_nor(student):
    assert_equal((sums(student, "nor") >= 0).astype(int), [1, 0, 0, 0])


@check(
    points=2,
    es="Ninguna esquina queda pegada a la recta: |w · x - b| es al menos 0.1 en las cuatro compuertas",
    en="No corner is stuck to the line: |w · x - b| is at least 0.1 in all four gates",
)
def test_margin(student):
    for name in ("and", "or", "nand", "nor"):
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
    for name in ("nor", "and"):
        sums(student, name)  # an answer at all
        assert_pure(student.gate, name)
