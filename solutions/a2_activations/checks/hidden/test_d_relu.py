"""d_relu: the reference and central differences, the corner, scalars and lists, both ends, purity."""

import numpy as np

from autograder.checks import (
    assert_close,
    assert_gradients,
    assert_matches,
    assert_pure,
    central_differences,
    check,
    expect,
)


def off_zero(rng, shape):
    """Numbers of both signs, at least 0.05 away from the corner."""
    z = rng.uniform(0.05, 6.0, size=shape) * rng.choice([-1.0, 1.0], size=shape)
    z.flat[:2] = -0.5, 2.5
    return z


@check(
    points=1,
    es="Los valores son correctos para arreglos de cualquier forma, también en float32",
    en="The values are right for arrays of any shape, in float32 too",
)
def test_any_shape(student, reference, rng):
    for n_axes in (1, 2, 3):
        z = off_zero(rng, rng.integers(2, 6, size=n_axes))
        assert_matches(student.d_relu, reference.d_relu, z)
    assert_matches(student.d_relu, reference.d_relu, off_zero(rng, (3, 2)).astype("float32"))


@check(
    points=0.5,
    es="Coincide con la pendiente de ReLU medida con diferencias centrales",
    en="It agrees with the slope of ReLU measured by central differences",
)
def test_central_differences(student, rng):
    z = off_zero(rng, (int(rng.integers(2, 5)), 3))
    slope = central_differences(lambda v: v[v > 0].sum(), z)

    assert_gradients([student.d_relu(z)], [slope], names=["dz"], atol=1e-8)


@check(
    points=1,
    es="En la esquina, z = 0, responde una subderivada: un número entre 0 y 1",
    en="At the corner, z = 0, it answers a subderivative: a number from 0 to 1",
)
def test_corner(student):
    z = np.array([[0.0, -0.0, 0.0], [-1.0, 0.0, 1.0]])

    got = student.d_relu(z)

    assert_close(got, np.zeros((2, 3)), atol=float("inf"))  # six finite numbers, whichever
    at_zero = np.asarray(got, dtype=float)[z == 0]
    expect(
        ((at_zero >= 0) & (at_zero <= 1)).all(),
        es=f"En z = 0 respondes {at_zero[0]:g}; tiene que ser un número entre 0 y 1.",
        en=f"At z = 0 you answer {at_zero[0]:g}; it must be a number from 0 to 1.",
    )


@check(
    points=0.5,
    es="Es correcta en ±1000",
    en="It is right at ±1000",
)
def test_far_from_zero(student):
    assert_close(student.d_relu(np.array([-1000.0, 1000.0, 800.0])), [0.0, 1.0, 1.0])


@check(
    points=0.5,
    es="También sirven un número suelto (la respuesta no tiene dimensiones) y una lista de enteros",
    en="A single number (the answer has no dimensions) and a list of ints will do, too",
)
def test_scalars_and_lists(student):
    for z, want in ((-3, 0.0), (2, 1.0), (np.float64(-1.5), 0.0), (np.array(0.75), 1.0)):
        assert_close(student.d_relu(z), want)
    assert_close(student.d_relu([3, -1, 2]), [1.0, 0.0, 1.0])
    assert_close(student.d_relu([[-1.0, 2.0], [3.0, -4.0]]), [[0.0, 1.0], [1.0, 0.0]])


@check(
    points=0.5,
    es="No modifica su argumento, y responde lo mismo dos veces",
    en="It does not modify its argument, and answers the same twice",
)
def test_is_pure(student, rng):
    z = off_zero(rng, (4, 3))

    assert_close(student.d_relu(z), np.where(z > 0, 1.0, 0.0))
    assert_pure(student.d_relu, z)
