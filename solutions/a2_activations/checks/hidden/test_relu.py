"""relu: any shape, scalars and lists, both ends, purity."""

import numpy as np

from autograder.checks import Text, assert_close, assert_matches, assert_pure, check


@check(
    points=1,
    es="Los valores son correctos para arreglos de cualquier forma, también en float32",
    en="The values are right for arrays of any shape, in float32 too",
)
def test_any_shape(student, reference, rng):
    for n_axes in (1, 2, 3):
        z = rng.uniform(-6.0, 6.0, size=rng.integers(2, 6, size=n_axes))
        z.flat[:2] = -1.25, 0.0
        assert_matches(student.relu, reference.relu, z)
    z = rng.uniform(-2.0, 2.0, size=(3, 2)).astype("float32")
    assert_matches(student.relu, reference.relu, z)


@check(
    points=0.5,
    es="También sirven un número suelto (la respuesta no tiene dimensiones) y una lista de enteros",
    en="A single number (the answer has no dimensions) and a list of ints will do, too",
)
def test_scalars_and_lists(student):
    for z, want in ((-3, 0.0), (2, 2.0), (0, 0.0), (np.float64(-1.5), 0.0), (np.array(0.75), 0.75)):
        assert_close(student.relu(z), want)
    assert_close(student.relu([3, -1, 2]), [3.0, 0.0, 2.0])
    assert_close(student.relu([[-1.0, 2.0], [3.0, -4.0]]), [[0.0, 2.0], [3.0, 0.0]])


@check(
    points=1,
    es="Es correcta en ±1000 y en ±infinito: 0 a la izquierda, z a la derecha",
    en="It is right at ±1000 and at ±infinity: 0 to the left, z to the right",
)
def test_far_from_zero(student):
    hint = Text(
        es="Infinito por cero no es cero: es nan.",
        en="Infinity times zero is not zero: it is nan.",
    )
    z = np.array([-np.inf, -1000.0, 1000.0, np.inf])

    assert_close(student.relu(z), [0.0, 0.0, 1000.0, np.inf], hint=hint)


@check(
    points=0.5,
    es="No modifica su argumento, y responde lo mismo dos veces",
    en="It does not modify its argument, and answers the same twice",
)
def test_is_pure(student, rng):
    z = rng.uniform(0.5, 2.0, size=(4, 3)) * np.array([-1.0, 1.0, -1.0])

    assert_close(student.relu(z), np.where(z > 0, z, 0.0))
    assert_pure(student.relu, z)
