"""d_elu: the reference and central differences, zero, scalars and lists, both ends, purity."""

import numpy as np

from autograder.checks import (
    Text,
    assert_close,
    assert_gradients,
    assert_matches,
    assert_pure,
    central_differences,
    check,
    expect,
)


def off_zero(rng, shape, largest=4.0):
    """Numbers of both signs, at least 0.05 away from the corner."""
    z = rng.uniform(0.05, largest, size=shape) * rng.choice([-1.0, 1.0], size=shape)
    z.flat[:2] = -1.25, 1.25
    return z


def other_alpha(rng):
    """A number from 0.2 to 1.8, never near 1."""
    return float(rng.uniform(0.2, 0.8) + rng.integers(2))


@check(
    points=2,
    es="Los valores son correctos para arreglos de cualquier forma y para cualquier alpha",
    en="The values are right for arrays of any shape and for any alpha",
)
def test_any_shape(student, reference, rng):
    for n_axes in (1, 2, 3):
        z = off_zero(rng, rng.integers(2, 6, size=n_axes))
        assert_matches(student.d_elu, reference.d_elu, z, other_alpha(rng))
    z = off_zero(rng, (3, 2), largest=2.0).astype("float32")
    assert_matches(student.d_elu, reference.d_elu, z, rtol=1e-4, atol=1e-6)


@check(
    points=1,
    es="Coincide con la pendiente de ELU medida con diferencias centrales",
    en="It agrees with the slope of ELU measured by central differences",
)
def test_central_differences(student, rng):
    for alpha in (1.0, other_alpha(rng)):
        z = off_zero(rng, (int(rng.integers(2, 5)), 3), largest=2.0)

        def total(v, alpha=alpha):
            return np.where(v > 0, v, alpha * (np.exp(v) - 1)).sum()

        slope = central_differences(total, z)

        assert_gradients([student.d_elu(z, alpha)], [slope], names=["dz"], atol=1e-8)


@check(
    points=1,
    es="En z = 0 responde una subderivada: un número entre 1 y alpha",
    en="At z = 0 it answers a subderivative: a number between 1 and alpha",
)
def test_corner(student):
    for alpha in (1.0, 0.5, 2.0):
        z = np.array([[0.0, -0.0], [-1.0, 0.0]])

        got = student.d_elu(z, alpha)

        assert_close(got, np.zeros((2, 2)), atol=float("inf"))  # four finite numbers, whichever
        at_zero = np.asarray(got, dtype=float)[z == 0]
        expect(
            ((at_zero > min(1, alpha) - 1e-6) & (at_zero < max(1, alpha) + 1e-6)).all(),
            es=f"Con alpha = {alpha:g}, en z = 0 respondes {at_zero[0]:g}; "
            f"tiene que ser un número entre 1 y {alpha:g}.",
            en=f"With alpha = {alpha:g}, at z = 0 you answer {at_zero[0]:g}; "
            f"it must be a number between 1 and {alpha:g}.",
        )


@check(
    points=1,
    es="Es finita y correcta en ±800 y ±1000: 0 a la izquierda, 1 a la derecha",
    en="It is finite and right at ±800 and ±1000: 0 to the left, 1 to the right",
)
def test_far_from_zero(student):
    hint = Text(
        es="¿Se desborda la exponencial en algún elemento, y qué haces después con ese infinito?",
        en="Does the exponential overflow for some element, and what do you do with that infinity?",
    )
    z = np.array([-1000.0, -800.0, 800.0, 1000.0])
    for alpha in (1.0, 2.0):
        assert_close(student.d_elu(z, alpha), [0.0, 0.0, 1.0, 1.0], hint=hint)


@check(
    points=0.5,
    es="Sirven un número suelto y una lista de enteros, y la respuesta es decimal",
    en="A single number and a list of ints will do, and the answer is made of floats",
)
def test_scalars_and_lists(student):
    for z, want in (
        (2, 1.0),
        (-float(np.log(2)), 0.5),
        (np.float64(1.5), 1.0),
        (np.array(-np.log(4)), 0.25),
    ):
        assert_close(student.d_elu(z), want)
    assert_close(student.d_elu([3, -1, -2]), [1.0, np.exp(-1), np.exp(-2)])
    assert_close(student.d_elu([[-1, 2]], 2), [[2 * np.exp(-1), 1.0]])


@check(
    points=0.5,
    es="No modifica su argumento, y responde lo mismo dos veces",
    en="It does not modify its argument, and answers the same twice",
)
def test_is_pure(student, rng):
    z = off_zero(rng, (4, 3))

    assert_close(student.d_elu(z), np.where(z > 0, 1.0, np.exp(z)))
    assert_pure(student.d_elu, z)
