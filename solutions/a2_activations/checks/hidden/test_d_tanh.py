"""d_tanh: the reference and central differences, scalars and lists, both ends, purity."""

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
        z = rng.uniform(-4.0, 4.0, size=rng.integers(2, 6, size=n_axes))
        assert_matches(student.d_tanh, reference.d_tanh, z)
    z = rng.uniform(-1.0, 1.0, size=(3, 2)).astype("float32")
    assert_matches(student.d_tanh, reference.d_tanh, z, rtol=1e-4, atol=1e-6)


@check(
    points=1.5,
    es="Coincide con la pendiente de la tangente hiperbólica medida con diferencias centrales",
    en="It agrees with the slope of the hyperbolic tangent measured by central differences",
)
def test_central_differences(student, rng):
    z = rng.uniform(-2.0, 2.0, size=(int(rng.integers(2, 5)), 3))
    slope = central_differences(lambda v: np.tanh(v).sum(), z)

    assert_gradients([student.d_tanh(z)], [slope], names=["dz"], atol=1e-8)


@check(
    points=0.5,
    es="También sirven un número suelto (la respuesta no tiene dimensiones) y una lista de enteros",
    en="A single number (the answer has no dimensions) and a list of ints will do, too",
)
def test_scalars_and_lists(student):
    for z, want in (
        (0, 1.0),
        (float(np.log(2)), 0.64),
        (np.float64(-np.log(2)), 0.64),
        (np.array(np.log(3)), 0.36),
    ):
        assert_close(student.d_tanh(z), want)
    assert_close(student.d_tanh([0, 1, -1]), [1.0, 1 / np.cosh(1) ** 2, 1 / np.cosh(1) ** 2])


@check(
    points=1,
    es="Es 0 y finita lejos del cero: en ±40, ±400, ±800 y ±1000",
    en="It is 0 and finite far from zero: at ±40, ±400, ±800 and ±1000",
)
def test_far_from_zero(student):
    hint = Text(
        es="Un infinito dividido por otro es nan. Y e elevado a 2z se desborda antes que e elevado a z.",
        en="One infinity divided by another is nan. And e to the 2z overflows before e to the z.",
    )
    for sign in (1.0, -1.0):
        z = sign * np.array([40.0, 400.0, 800.0, 1000.0])
        assert_close(student.d_tanh(z), np.zeros(4), hint=hint)


@check(
    points=0.5,
    es="No modifica su argumento, y responde lo mismo dos veces",
    en="It does not modify its argument, and answers the same twice",
)
def test_is_pure(student, rng):
    z = rng.uniform(0.5, 2.0, size=(4, 3)) * rng.choice([-1.0, 1.0], size=(4, 3))

    assert_close(student.d_tanh(z), 1 / np.cosh(z) ** 2)
    assert_pure(student.d_tanh, z)
