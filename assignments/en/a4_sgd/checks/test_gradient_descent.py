"""gradient_descent: two paths that can be followed with pencil and paper."""

import numpy as np

from autograder.checks import Code, Text, assert_close, check


@check(
    points=2,
    es="Cada paso va en contra del gradiente, y mide la tasa por el gradiente de ese punto",
    en="Each step goes against the gradient, and measures the rate times the gradient at that point",
)
def test_values(student):
    # With f = θ1² + θ2² and a rate of 1/4, each step halves the point.
    path = student.gradient_descent(
        Code("lambda theta: 2 * theta", {}), np.array([4.0, -8.0]), 0.25, 3
    )

    assert_close(path, [[4.0, -8.0], [2.0, -4.0], [1.0, -2.0], [0.5, -1.0]])


@check(
    points=1,
    es="El camino parte en theta0 y tiene steps + 1 filas: una pendiente constante da pasos iguales",
    en="The path starts at theta0 and has steps + 1 rows: a constant slope gives equal steps",
)
def test_whole_path(student):
    slope = Code("lambda theta: np.array([1.0, -2.0, 0.0])", {})

    path = student.gradient_descent(slope, np.array([0.0, 0.0, 5.0]), 0.5, 2)

    hint = Text(
        es="Dos pasos dan tres puntos, contando el de partida.",
        en="Two steps make three points, counting the start.",
    )
    assert_close(path, [[0.0, 0.0, 5.0], [-0.5, 1.0, 5.0], [-1.0, 2.0, 5.0]], shape_hint=hint)
