"""d_relu: a few values that can be checked by eye, and their type."""

import numpy as np

from autograder.checks import assert_close, check, curve, expect, showing

RIGHT = [(-3, 0), (-2, 0), (-1, 0), (-0.5, 0), (0.5, 1), (1, 1), (2, 1), (3, 1)]


@check(
    points=2,
    es="La derivada es 0 a la izquierda de cero y 1 a la derecha; la forma se conserva",
    en="The derivative is 0 to the left of zero and 1 to the right; the shape is kept",
)
def test_values(student):
    z = np.array([[-1.5, 2.0, -0.25], [0.5, -3.0, 4.0]])

    with showing(curve(student.d_relu, RIGHT, slope_of=student.relu, jumps=True)):
        assert_close(student.d_relu(z), [[0.0, 1.0, 0.0], [1.0, 0.0, 1.0]])


@check(
    points=1,
    es="La respuesta es de decimales (float): ni booleanos ni enteros",
    en="The answer is made of floats: neither booleans nor integers",
)
def test_returns_floats(student):
    got = student.d_relu(np.array([-1.5, 2.0]))

    assert_close(got, [0.0, 1.0])
    kind = np.asarray(got).dtype
    expect(
        kind.kind == "f",
        es=f"Los valores son correctos, pero de tipo {kind}. Aquí se esperan decimales: 0. y 1.",
        en=f"The values are right, but of type {kind}. Floats are expected here: 0. and 1.",
    )
