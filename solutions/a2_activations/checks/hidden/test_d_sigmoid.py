"""d_sigmoid: the reference and central differences, scalars and lists, both ends, purity."""

import numpy as np

from autograder.checks import (
    Text,
    assert_close,
    assert_gradients,
    assert_matches,
    assert_pure,
    central_differences,
    check,
)


@check(
    points=1.5,
    es="Los valores son correctos para arreglos de cualquier forma, también en float32",
    en="The values are right for arrays of any shape, in float32 too",
)
def test_any_shape(student, reference, rng):
    for n_axes in (1, 2, 3):
        z = rng.uniform(-6.0, 6.0, size=rng.integers(2, 6, size=n_axes))
        assert_matches(student.d_sigmoid, reference.d_sigmoid, z)
    z = rng.uniform(-2.0, 2.0, size=(3, 2)).astype("float32")
    assert_matches(student.d_sigmoid, reference.d_sigmoid, z, rtol=1e-4, atol=1e-6)


@check(
    points=1.5,
    es="Coincide con la pendiente de la sigmoide medida con diferencias centrales",
    en="It agrees with the slope of the sigmoid measured by central differences",
)
def test_central_differences(student, rng):
    z = rng.uniform(-3.0, 3.0, size=(int(rng.integers(2, 5)), 3))
    slope = central_differences(lambda v: (1 / (1 + np.exp(-v))).sum(), z)

    assert_gradients([student.d_sigmoid(z)], [slope], names=["dz"], atol=1e-8)


@check(
    points=0.5,
    es="También sirven un número suelto (la respuesta no tiene dimensiones) y una lista de enteros",
    en="A single number (the answer has no dimensions) and a list of ints will do, too",
)
def test_scalars_and_lists(student):
    for z, want in (
        (0, 0.25),
        (float(np.log(3)), 0.1875),
        (np.float64(-np.log(3)), 0.1875),
        (np.array(np.log(9)), 0.09),
    ):
        assert_close(student.d_sigmoid(z), want)
    e = np.exp(-2.0)
    assert_close(student.d_sigmoid([0, 2, -2]), [0.25, e / (1 + e) ** 2, e / (1 + e) ** 2])


@check(
    points=1,
    es="Es 0 y finita lejos del cero: en ±40, ±400, ±800 y ±1000",
    en="It is 0 and finite far from zero: at ±40, ±400, ±800 and ±1000",
)
def test_far_from_zero(student):
    hint = Text(
        es="Un infinito dividido por otro es nan.",
        en="One infinity divided by another is nan.",
    )
    for sign in (1.0, -1.0):
        z = sign * np.array([40.0, 400.0, 800.0, 1000.0])
        assert_close(student.d_sigmoid(z), np.zeros(4), hint=hint)


@check(
    points=0.5,
    es="No modifica su argumento, y responde lo mismo dos veces",
    en="It does not modify its argument, and answers the same twice",
)
def test_is_pure(student, rng):
    z = rng.uniform(0.5, 2.0, size=(4, 3)) * rng.choice([-1.0, 1.0], size=(4, 3))

    assert_close(student.d_sigmoid(z), np.exp(z) / (1 + np.exp(z)) ** 2)
    assert_pure(student.d_sigmoid, z)
