"""decision_boundary: the equation itself as the oracle, every form and scale, steep and vertical lines."""

import numpy as np

from autograder.checks import assert_close, assert_pure, assert_raises, check, expect

SCALES = (2.0**-40, 2.0**-20, 2.0**-7, 1.0, 2.0**10, 2.0**40)
STEEP = (2.0**-10, 2.0**-20, 2.0**-30, 2.0**-45, 2.0**-300)
FORMS = ((1,), (4,), (3, 1), (1, 1), (2, 3), (2, 1, 2))


@check(
    points=3,
    es="Los puntos están en la recta, para números y para arreglos, con cualquier pendiente",
    en="The points are on the line, for numbers and for arrays, whatever the slope",
)
def test_on_the_line(student, rng):
    for signs in ((1, 1, 1), (-1, 1, 1), (1, -1, 1), (1, 1, -1), (-1, -1, -1), (0, 1, 1)):
        *w, b = (rng.uniform(0.5, 2.0, size=3) * signs).tolist()
        for x1 in (float(rng.uniform(1.0, 3.0)), rng.uniform(-3.0, 3.0, size=5), 0.0):
            x2 = student.decision_boundary(np.array(w), b, x1)
            assert_close(x2, np.zeros(np.shape(x1)), atol=float("inf"))  # x1's shape, finite
            assert_close(w[0] * x1 + w[1] * np.asarray(x2), np.full(np.shape(x1), b))


@check(
    points=1,
    es="La respuesta tiene la forma de x1, cualquiera que sea; los números también pueden ser enteros",
    en="The answer has the shape of x1, whichever it is; the numbers may be ints, too",
)
def test_any_form(student, rng):
    w, b = np.array([1.0, 2.0]), 3.0
    for form in FORMS:
        x1 = rng.integers(-8, 9, size=form) / 4
        assert_close(student.decision_boundary(w, b, x1), (3.0 - x1) / 2)
    for x1 in (2, np.float64(2.0), np.array(2.0)):
        assert_close(student.decision_boundary(w, b, x1), 0.5)
    ints = np.array([3, 4])  # halves and quarters come out
    assert_close(student.decision_boundary(ints, 1, np.array([1, 2, -3])), [-0.5, -1.25, 2.5])
    assert_close(student.decision_boundary(ints, 1, 1), -0.5)


@check(
    points=0.5,
    es="Las respuestas muy chicas y las muy grandes son igual de precisas",
    en="Very small and very large answers are just as precise",
)
def test_any_scale(student):
    for scale in SCALES:
        w, x1 = np.array([-0.5, 2.0]), scale * np.array([1.0, 2.5, 0.0])
        want = scale * np.array([1.0, 1.375, 0.75])  # b and -w1 x1 have one sign: nothing cancels
        assert_close(student.decision_boundary(w, 1.5 * scale, x1), want, atol=0.0)


@check(
    points=1.5,
    es="ValueError solo donde w2 es cero: una recta muy empinada todavía tiene respuesta",
    en="ValueError only where w2 is zero: a very steep line still has an answer",
)
def test_steep_and_vertical(student):
    vertical = ([0.5, -0.0], [-3.0, 0.0], [0.0, 0.0], [-3, 0])
    for w in map(np.array, vertical):
        for x1, b in ((1.0, 0.25), (np.array([0.0, 1.0]), 0.0), (1.0, -0.5), (0.0, 0.0)):
            assert_raises("ValueError", student.decision_boundary, w, b, x1)
    for w2 in STEEP:
        for sign in (1.0, -1.0):
            w = np.array([0.0, sign * w2])
            assert_close(student.decision_boundary(w, 0.25, 1.0), sign * 0.25 / w2)
    # An error of the same name, defined in the notebook, would be another one.
    expect(
        student.ValueError.outcome("").status == "undefined",
        es="Tu código define su propio `ValueError`. El que se pide es el de Python.",
        en="Your code defines a `ValueError` of its own. The one that is asked for is Python's.",
    )


@check(
    points=0.5,
    es="No modifica w ni x1, y responde lo mismo dos veces",
    en="It does not modify w or x1, and answers the same twice",
)
def test_is_pure(student, rng):
    w = rng.uniform(0.5, 2.0, size=2)

    for x1 in (rng.uniform(-1.0, 1.0, size=4), rng.uniform(-1.0, 1.0, size=(2, 2))):
        answer = student.decision_boundary(w, 0.75, x1)

        assert_close(answer, np.zeros(x1.shape), atol=float("inf"))  # an answer at all
        assert_pure(student.decision_boundary, w, 0.75, x1)
