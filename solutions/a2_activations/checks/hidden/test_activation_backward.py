"""activation_backward: every activation, the reference and central differences, corners, purity."""

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

FUNCTIONS = {
    "linear": lambda z: z,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "relu": lambda z: np.where(z > 0, z, 0.0),
    "elu": lambda z: np.where(z > 0, z, np.exp(z) - 1),
}


def pair(rng, n, d):
    """dA and Z (n, d), both with both signs, and Z at least 0.05 away from the corners."""
    dA = rng.uniform(0.5, 2.0, size=(n, d)) * rng.choice([-1.0, 1.0], size=(n, d))
    Z = rng.uniform(0.05, 2.0, size=(n, d)) * rng.choice([-1.0, 1.0], size=(n, d))
    dA.flat[:4] = 1.5, -1.5, 0.75, -0.75
    Z.flat[:4] = -1.25, -0.5, 1.25, 0.5
    return dA, Z


@check(
    points=3,
    es="dZ es correcto para las cinco activaciones y para lotes de cualquier tamaño",
    en="dZ is right for the five activations and for batches of any size",
)
def test_every_activation(student, reference, rng):
    for name in FUNCTIONS:
        for n, d in ((int(rng.integers(5, 9)), int(rng.integers(2, 5))), (1, 4), (4, 1)):
            dA, Z = pair(rng, n, d)
            assert_matches(student.activation_backward, reference.activation_backward, dA, Z, name)


@check(
    points=2,
    es="dZ es el gradiente de la pérdida respecto de Z, medido con diferencias centrales",
    en="dZ is the gradient of the loss by Z, measured by central differences",
)
def test_central_differences(student, rng):
    for name, f in FUNCTIONS.items():
        dA, Z = pair(rng, n=3, d=2)

        def loss(z, f=f, dA=dA):
            return (dA * f(z)).sum()  # a loss whose derivative by A is dA

        hint = Text(
            es=f'Aquí la activación es "{name}".',
            en=f'Here the activation is "{name}".',
        )
        got = student.activation_backward(dA, Z, name)
        want = central_differences(loss, Z)

        assert_gradients([got], [want], names=["dZ"], atol=1e-8, hint=hint)


@check(
    points=1,
    es="Donde Z es ±1000 el error pasa entero o se detiene, sin nan",
    en="Where Z is ±1000 the error passes whole or stops, without nan",
)
def test_far_from_zero(student):
    dA, Z = np.array([[2.0, -3.0], [-5.0, 7.0]]), np.array([[1000.0, -1000.0], [800.0, -800.0]])
    for name, right in (("sigmoid", 0.0), ("tanh", 0.0), ("relu", 1.0), ("elu", 1.0)):
        want = [[2.0 * right, 0.0], [-5.0 * right, 0.0]]
        assert_close(student.activation_backward(dA, Z, name), want)


@check(
    points=1,
    es="Donde Z es 0 pasa una parte del error, entre nada y todo: nunca nan",
    en="Where Z is 0 a part of the error passes, between none and all of it: never nan",
)
def test_corner(student):
    dA, Z = np.array([[2.0, -3.0, 4.0]]), np.zeros((1, 3))
    got = student.activation_backward(dA, Z, "relu")
    assert_close(got, np.zeros((1, 3)), atol=float("inf"))  # three finite numbers, whichever
    share = np.asarray(got, dtype=float) / dA
    expect(
        ((share >= -1e-9) & (share <= 1 + 1e-9)).all(),
        es=f"Con ReLU y Z = 0 pasa {share[0, 0]:g} veces el error; tiene que ser entre 0 y 1.",
        en=f"With ReLU and Z = 0, {share[0, 0]:g} times the error passes; it must be from 0 to 1.",
    )
    assert_close(student.activation_backward(dA, Z, "elu"), dA)
    assert_close(student.activation_backward(dA, Z, "tanh"), dA)


@check(
    points=1,
    es="No modifica dA ni Z, y responde lo mismo dos veces",
    en="It does not modify dA or Z, and answers the same twice",
)
def test_is_pure(student, rng):
    for name, slope in (("relu", lambda z: 1.0 * (z > 0)), ("tanh", lambda z: 1 / np.cosh(z) ** 2)):
        dA, Z = pair(rng, n=4, d=3)

        assert_close(student.activation_backward(dA, Z, name), dA * slope(Z))
        assert_pure(student.activation_backward, dA, Z, name)
