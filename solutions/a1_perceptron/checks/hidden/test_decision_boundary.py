"""decision_boundary: the equation itself as the oracle, steep and vertical lines, purity."""

import numpy as np

from autograder.checks import assert_close, assert_pure, assert_raises, check


@check(
    points=2,
    es="Los puntos están en la recta, para números y para arreglos, con cualquier pendiente",
    en="The points are on the line, for numbers and for arrays, whatever the slope",
)
def test_on_the_line(student, rng):
    for _ in range(3):
        w = rng.uniform(0.5, 2.0, size=2) * rng.choice([-1.0, 1.0], size=2)
        b = float(rng.uniform(1.0, 2.0) * rng.choice([-1.0, 1.0]))
        for x1 in (
            float(rng.uniform(1.0, 3.0)),
            rng.uniform(-3.0, 3.0, size=int(rng.integers(2, 7))),
        ):
            x2 = student.decision_boundary(w, b, x1)
            assert_close(x2, np.zeros(np.shape(x1)), atol=float("inf"))  # x1's shape, finite
            assert_close(w[0] * x1 + w[1] * np.asarray(x2), np.full(np.shape(x1), b))


@check(
    points=1,
    es="ValueError solo donde w2 es cero: una recta muy empinada todavía tiene respuesta",
    en="ValueError only where w2 is zero: a very steep line still has an answer",
)
def test_steep_and_vertical(student):
    for w in (np.array([0.5, -0.0]), np.array([-3, 0])):
        assert_raises("ValueError", student.decision_boundary, w, 0.25, np.array([0.0, 1.0]))
    assert_close(student.decision_boundary(np.array([0.0, 2.0**-20]), 0.25, 1.0), 2.0**18)


@check(
    points=1,
    es="No modifica w ni x1, y responde lo mismo dos veces",
    en="It does not modify w or x1, and answers the same twice",
)
def test_is_pure(student, rng):
    w, x1 = rng.uniform(0.5, 2.0, size=2), rng.uniform(-1.0, 1.0, size=4)

    answer = student.decision_boundary(w, 0.0, x1)

    assert_close(answer, np.zeros(4), atol=float("inf"))  # an answer at all
    assert_pure(student.decision_boundary, w, 0.0, x1)
