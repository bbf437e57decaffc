"""heaviside: any shape, scalars and lists, signed zero, purity."""

import numpy as np

from autograder.checks import Text, assert_equal, assert_pure, check


@check(
    points=1.5,
    es="Los valores son correctos para arreglos de cualquier forma",
    en="The values are right for arrays of any shape",
)
def test_any_shape(student, reference, rng):
    for n_axes in (1, 2, 3):
        z = rng.integers(-8, 8, size=rng.integers(2, 6, size=n_axes)) / 4 + 0.125  # never 0

        assert_equal(student.heaviside(z), reference.heaviside(z))


@check(
    points=1.5,
    es="También sirven un número suelto (la respuesta no tiene dimensiones) y una lista de enteros",
    en="A single number (the answer has no dimensions) and a list of ints will do, too",
)
def test_scalars_and_lists(student):
    for z, want in (
        (-3, 0),
        (2, 1),
        (-0.25, 0),
        (0.5, 1),
        (np.float64(-1.5), 0),
        (np.array(0.75), 1),
    ):
        assert_equal(student.heaviside(z), want)
    assert_equal(student.heaviside([3, -1, 2]), [1, 0, 1])
    assert_equal(student.heaviside([[-1.0, 2.0], [3.0, -4.0]]), [[0, 1], [1, 0]])


@check(
    points=1,
    es="El cero activa la neurona también solo, como entero y con signo negativo: f(-0.0) = 1",
    en="Zero fires the neuron also alone, as an int and with a minus sign: f(-0.0) = 1",
)
def test_every_zero_fires(student):
    hint = Text(
        es="El valor -0.0 es igual a 0.0, aunque tenga el bit de signo encendido.",
        en="The value -0.0 equals 0.0, though its sign bit is set.",
    )
    for zero in (0, 0.0, -0.0, np.zeros((2, 3)), -np.zeros(4)):
        want = np.ones(np.shape(zero), dtype=int)
        assert_equal(student.heaviside(zero), want, hint=hint)


@check(
    points=1,
    es="Devuelve enteros, no modifica su argumento y responde lo mismo dos veces",
    en="It returns ints, does not modify its argument, and answers the same twice",
)
def test_is_pure(student, rng):
    z = rng.uniform(0.5, 2.0, size=(4, 3)) * rng.choice([-1.0, 1.0], size=(4, 3))

    assert_equal(student.heaviside(z), np.where(z > 0, 1, 0))
    assert_pure(student.heaviside, z)
