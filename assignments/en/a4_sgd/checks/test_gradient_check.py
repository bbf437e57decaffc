"""gradient_check: a right and a wrong gradient, and a step large enough to see what it does."""

import numpy as np

from autograder.checks import Code, Text, assert_close, check, expect


@check(
    points=1.5,
    es="Un gradiente correcto da un error diminuto, y uno equivocado da el error relativo de su "
    "peor componente",
    en="A right gradient gives a tiny error, and a wrong one the relative error of its worst component",
)
def test_right_and_wrong(student):
    f, theta = Code("lambda theta: theta[0] ** 2 + 3 * theta[1]", {}), np.array([3.0, 1.0])

    error = student.gradient_check(f, theta, np.array([6.0, 3.0]))

    assert_close(error, 0.0, atol=float("inf"))  # a finite number, whichever
    expect(
        float(error) < 1e-6,
        es=f"El gradiente (6, 3) es el correcto, y tu error es {float(error):.3g}.",
        en=f"The gradient (6, 3) is the right one, and your error is {float(error):.3g}.",
    )
    # |12 - 6| / (12 + 6), and then |3 - (-3)| / (3 + 3)
    assert_close(student.gradient_check(f, theta, np.array([12.0, 3.0])), 1 / 3)
    assert_close(student.gradient_check(f, theta, np.array([6.0, -3.0])), 1.0)


@check(
    points=1.5,
    es="Usa diferencias centrales con el eps que recibe",
    en="It uses central differences with the eps that it is given",
)
def test_step(student):
    # For f = θ³ at 1 and a step of 1/2: (1.5³ - 0.5³) / 1 = 3.25, and the derivative is 3.
    f, theta = Code("lambda theta: theta[0] ** 3", {}), np.array([1.0])

    error = student.gradient_check(f, theta, np.array([3.0]), eps=0.5)

    hint = Text(
        es="La diferencia central es (1.5³ - 0.5³) / (2 · 0.5) = 3.25. El error es |3 - 3.25| / (3 "
        "+ 3.25).",
        en="The central difference is (1.5³ - 0.5³) / (2 · 0.5) = 3.25. The error is |3 - 3.25| / "
        "(3 + 3.25).",
    )
    assert_close(error, 0.25 / 6.25, hint=hint)
