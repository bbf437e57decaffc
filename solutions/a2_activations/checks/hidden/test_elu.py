"""elu: any shape and alpha, scalars and lists, zero, both ends, purity."""

import numpy as np

from autograder.checks import Text, assert_close, assert_matches, assert_pure, check


@check(
    points=2,
    es="Los valores son correctos para arreglos de cualquier forma y para cualquier alpha",
    en="The values are right for arrays of any shape and for any alpha",
)
def test_any_shape(student, reference, rng):
    for n_axes in (1, 2, 3):
        alpha = float(rng.uniform(0.2, 0.8) + rng.integers(2))  # never 1
        z = rng.uniform(-4.0, 4.0, size=rng.integers(2, 6, size=n_axes))
        z.flat[:2] = -1.25, 1.25
        assert_matches(student.elu, reference.elu, z, alpha)
    z = rng.uniform(0.2, 2.0, size=(3, 2)) * np.array([-1.0, 1.0])
    assert_matches(student.elu, reference.elu, z.astype("float32"), rtol=1e-4, atol=1e-6)


@check(
    points=1,
    es="Sirven un número suelto y una lista de enteros, y la respuesta es decimal",
    en="A single number and a list of ints will do, and the answer is made of floats",
)
def test_scalars_and_lists(student):
    hint = Text(
        es="Un arreglo de enteros no puede guardar decimales: los corta.",
        en="An array of integers cannot hold fractions: it cuts them off.",
    )
    for z, want in (
        (2, 2.0),
        (-float(np.log(2)), -0.5),
        (np.float64(1.5), 1.5),
        (np.array(-np.log(4)), -0.75),
    ):
        assert_close(student.elu(z), want)
    assert_close(student.elu([3, -1, -2]), [3.0, np.exp(-1) - 1, np.exp(-2) - 1], hint=hint)
    assert_close(student.elu([[-1, 2]], 2), [[2 * np.exp(-1) - 2, 2.0]], hint=hint)


@check(
    points=0.5,
    es="En cero vale 0, con cualquier alpha",
    en="At zero it is 0, whatever alpha is",
)
def test_zero(student):
    for alpha in (1.0, 0.5, 3.0):
        assert_close(student.elu(np.array([0.0, -0.0, 0.0]), alpha), np.zeros(3))


@check(
    points=1.5,
    es="Es correcta en ±1000 y en ±infinito: -alpha a la izquierda, z a la derecha",
    en="It is right at ±1000 and at ±infinity: -alpha to the left, z to the right",
)
def test_far_from_zero(student):
    hint = Text(
        es="¿Se desborda la exponencial en algún elemento, y qué haces después con ese infinito?",
        en="Does the exponential overflow for some element, and what do you do with that infinity?",
    )
    z = np.array([-np.inf, -1000.0, 1000.0, np.inf])
    for alpha in (1.0, 0.5):
        assert_close(student.elu(z, alpha), [-alpha, -alpha, 1000.0, np.inf], hint=hint)


@check(
    points=0.5,
    es="No modifica su argumento, y responde lo mismo dos veces",
    en="It does not modify its argument, and answers the same twice",
)
def test_is_pure(student, rng):
    z = rng.uniform(0.5, 2.0, size=(4, 3)) * np.array([-1.0, 1.0, -1.0])

    assert_close(student.elu(z), np.where(z > 0, z, np.exp(z) - 1))
    assert_pure(student.elu, z)
