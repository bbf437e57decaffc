"""tanh: any shape, scalars and lists, both ends, purity."""

import numpy as np

from autograder.checks import Text, assert_close, assert_matches, assert_pure, check


@check(
    points=1.5,
    es="Los valores son correctos para arreglos de cualquier forma, también en float32",
    en="The values are right for arrays of any shape, in float32 too",
)
def test_any_shape(student, reference, rng):
    for n_axes in (1, 2, 3):
        z = rng.uniform(-4.0, 4.0, size=rng.integers(2, 6, size=n_axes))
        assert_matches(student.tanh, reference.tanh, z)
    z = rng.uniform(-2.0, 2.0, size=(3, 2)).astype("float32")
    assert_matches(student.tanh, reference.tanh, z, rtol=1e-4, atol=1e-6)


@check(
    points=0.5,
    es="También sirven un número suelto (la respuesta no tiene dimensiones) y una lista de enteros",
    en="A single number (the answer has no dimensions) and a list of ints will do, too",
)
def test_scalars_and_lists(student):
    for z, want in (
        (0, 0.0),
        (float(np.log(2)), 0.6),
        (np.float64(-np.log(2)), -0.6),
        (np.array(np.log(3)), 0.8),
    ):
        assert_close(student.tanh(z), want)
    assert_close(student.tanh([0, 1, -1]), [0.0, np.tanh(1), -np.tanh(1)])
    assert_close(student.tanh([[0.0, float(np.log(2))]]), [[0.0, 0.6]])


@check(
    points=1.5,
    es="Lejos del cero vale -1 o 1: en ±40, ±400, ±1000 y en ±infinito",
    en="Far from zero it is -1 or 1: at ±40, ±400, ±1000 and at ±infinity",
)
def test_far_from_zero(student):
    hint = Text(
        es="¿Qué exponenciales calculas aquí, y cuáles de ellas se desbordan?",
        en="Which exponentials do you compute here, and which of them overflow?",
    )
    for z, want in (
        ([40.0, 400.0, 1000.0, np.inf], 1.0),
        ([-40.0, -400.0, -1000.0, -np.inf], -1.0),
    ):
        assert_close(student.tanh(np.array(z)), np.full(4, want), hint=hint)


@check(
    points=0.5,
    es="No modifica su argumento, y responde lo mismo dos veces",
    en="It does not modify its argument, and answers the same twice",
)
def test_is_pure(student, rng):
    z = rng.uniform(0.5, 2.0, size=(4, 3)) * rng.choice([-1.0, 1.0], size=(4, 3))

    assert_close(student.tanh(z), np.tanh(z))
    assert_pure(student.tanh, z)
