"""sigmoid: any shape, scalars and lists, both ends, purity."""

import numpy as np

from autograder.checks import assert_close, assert_matches, assert_pure, check


@check(
    points=1.5,
    es="Los valores son correctos para arreglos de cualquier forma, también en float32",
    en="The values are right for arrays of any shape, in float32 too",
)
def test_any_shape(student, reference, rng):
    for n_axes in (1, 2, 3):
        z = rng.uniform(-6.0, 6.0, size=rng.integers(2, 6, size=n_axes))
        assert_matches(student.sigmoid, reference.sigmoid, z)
    z = rng.uniform(-2.0, 2.0, size=(3, 2)).astype("float32")
    assert_matches(student.sigmoid, reference.sigmoid, z, rtol=1e-4, atol=1e-6)


@check(
    points=1,
    es="También sirven un número suelto (la respuesta no tiene dimensiones) y una lista de enteros",
    en="A single number (the answer has no dimensions) and a list of ints will do, too",
)
def test_scalars_and_lists(student):
    for z, want in (
        (0, 0.5),
        (float(np.log(3)), 0.75),
        (np.float64(-np.log(4)), 0.2),
        (np.array(np.log(9)), 0.9),
    ):
        assert_close(student.sigmoid(z), want)
    assert_close(student.sigmoid([0, 0, 1]), [0.5, 0.5, 1 / (1 + np.exp(-1))])
    assert_close(student.sigmoid([[0.0, float(np.log(3))]]), [[0.5, 0.75]])


@check(
    points=1,
    es="Lejos del cero vale 0 o 1: en ±40, ±750, ±1000 y en ±infinito",
    en="Far from zero it is 0 or 1: at ±40, ±750, ±1000 and at ±infinity",
)
def test_far_from_zero(student):
    z = np.array([40.0, 750.0, 1000.0, np.inf])

    assert_close(student.sigmoid(z), np.ones(4))
    assert_close(student.sigmoid(-z), np.zeros(4))


@check(
    points=0.5,
    es="No modifica su argumento, y responde lo mismo dos veces",
    en="It does not modify its argument, and answers the same twice",
)
def test_is_pure(student, rng):
    z = rng.uniform(0.5, 2.0, size=(4, 3)) * rng.choice([-1.0, 1.0], size=(4, 3))

    assert_close(student.sigmoid(z), 1 / (1 + np.exp(-z)))
    assert_pure(student.sigmoid, z)
