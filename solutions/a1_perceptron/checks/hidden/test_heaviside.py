"""heaviside: any shape, scalars and lists, signed zero, the nearest and the farthest numbers, purity."""

import numpy as np

from autograder.checks import Text, assert_equal, assert_pure, check

SHAPES = ((5,), (1,), (1, 1), (4, 1), (2, 3), (2, 3, 4), (2, 1, 3, 2))
# From the least float64 there is, through what single and half precision take for zero, to infinity.
TINY = (5e-324, 2.0**-1022, 1e-300, 1e-100, 1e-45, 1e-20, 1e-12, 2.0**-40, 1e-9, 1e-8, 1e-7)
SMALL = (1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.04, 0.1, 0.3, 0.49, 0.5, 0.9, 1.0)
LARGE = (10.0, 333.0, 4e4, 1e6, 3e9, 1e20, 1e100, 1e300, float("inf"))


@check(
    points=2,
    es="Los valores son correctos para arreglos de cualquier forma",
    en="The values are right for arrays of any shape",
)
def test_any_shape(student, rng):
    for shape in SHAPES:
        quarters = rng.choice([-1, 1], size=shape) * rng.integers(1, 9, size=shape)  # never 0
        for z in (quarters / 4, (quarters / 4).astype("float32"), quarters):
            for turned in (z, -z):
                assert_equal(student.heaviside(turned), np.where(turned > 0, 1, 0))


@check(
    points=2,
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
    assert_equal(student.heaviside([-7]), [0])
    assert_equal(student.heaviside([1, -0.5, 2]), [1, 0, 1])
    assert_equal(student.heaviside([[-1.0, 2.0], [3.0, -4.0]]), [[0, 1], [1, 0]])


@check(
    points=1.5,
    es="El cero activa la neurona también solo, como entero y con signo negativo: f(-0.0) = 1",
    en="Zero fires the neuron also alone, as an int and with a minus sign: f(-0.0) = 1",
)
def test_every_zero_fires(student):
    hint = Text(
        es="El valor -0.0 es igual a 0.0, aunque tenga el bit de signo encendido.",
        en="The value -0.0 equals 0.0, though its sign bit is set.",
    )
    for zero in (0, 0.0, -0.0, np.zeros((2, 3)), -np.zeros(4), np.zeros(3, dtype=int)):
        want = np.ones(np.shape(zero), dtype=int)
        assert_equal(student.heaviside(zero), want, hint=hint)


@check(
    points=1.5,
    es="No hay número demasiado chico ni grande: a la izquierda de cero responde 0, y a la derecha 1",
    en="No number is too small or too large: to the left of zero it answers 0, and to the right of it 1",
)
def test_near_and_far(student):
    hint = Text(
        es="Compara con cero tal cual, sin tolerancia y sin redondear.",
        en="Compare with zero as it is, with no tolerance and without rounding.",
    )
    z = np.array([*TINY, *SMALL, *LARGE])
    ones, zeros = np.ones(z.size, dtype=int), np.zeros(z.size, dtype=int)

    assert_equal(student.heaviside(np.stack([z, -z])), np.stack([ones, zeros]), hint=hint)
    for number in z.tolist():
        assert_equal(student.heaviside(number), 1, hint=hint)
        assert_equal(student.heaviside(-number), 0, hint=hint)
    assert_equal(student.heaviside(np.array([10**6, -(2**40), 2**62])), [1, 0, 1], hint=hint)


@check(
    points=1,
    es="Devuelve enteros, no modifica su argumento y responde lo mismo dos veces",
    en="It returns ints, does not modify its argument, and answers the same twice",
)
def test_is_pure(student, rng):
    z = rng.uniform(0.5, 2.0, size=(4, 3)) * rng.choice([-1.0, 1.0], size=(4, 3))
    z[0, :2] = 1.5, -1.5

    assert_equal(student.heaviside(z), np.where(z > 0, 1, 0))
    for given in (z, z[0], np.array(-1.5)):
        assert_pure(student.heaviside, given)
