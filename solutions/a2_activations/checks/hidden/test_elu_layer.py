"""ELU: any shape, dtype, and automatic derivatives: near zero, far away, and at the corner.

The right answers are computed here, by NumPy in float64.
"""

import numpy as np

from autograder.checks import (
    Text,
    assert_close,
    assert_gradients,
    central_differences,
    check,
    expect,
)

EXERCISE = "ELU"


def elu(z, alpha):
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0.0)))


def slope(z, alpha):
    return np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0.0)))


def off_zero(rng, shape):
    """float32 numbers of both signs, at least 0.05 away from the corner."""
    z = rng.uniform(0.05, 3.0, size=shape) * rng.choice([-1.0, 1.0], size=shape)
    z.flat[:2] = -1.25, 1.25
    return z.astype("float32")


def derivative(layer, x, dA):
    """What automatic differentiation makes of sum(dA * layer(x)), by x."""
    got = layer.input_gradient(x, dA)
    expect(
        isinstance(got, np.ndarray),
        es="La derivada automática no llega hasta la entrada: alguna parte no pasa por `keras.ops`.",
        en="The automatic derivative does not reach the input: some part does not go through `keras.ops`.",
    )
    return got


@check(
    points=1.5,
    es="La salida es correcta para tensores de cualquier forma, con cualquier alpha, y en ±1000",
    en="The output is right for tensors of any shape, for any alpha, and at ±1000",
)
def test_any_shape(student, rng):
    for shape in ((7, 3), (1, 5), (2, 3, 4)):
        alpha = float(rng.choice([0.25, 0.5, 1.5, 2.0]))
        layer = student.ELU(alpha)
        x = off_zero(rng, shape)
        x.flat[2:5] = 0.0, -1000.0, 1000.0

        want = elu(x.astype(float), alpha)

        assert_close(layer(x), want, rtol=1e-5, atol=1e-6)


@check(
    points=0.5,
    es="La salida está en el tipo de la capa, float32, y la capa responde lo mismo dos veces",
    en="The output is in the layer's dtype, float32, and the layer answers the same twice",
)
def test_dtype(student, rng):
    layer, x = student.ELU(), off_zero(rng, (4, 3))

    got = layer(x)

    assert_close(got, elu(x.astype(float), 1.0), rtol=1e-5, atol=1e-6)
    kind = np.asarray(got).dtype
    expect(
        kind == np.float32,
        es=f"La salida tiene tipo {kind}, y la capa trabaja en float32.",
        en=f"The output has dtype {kind}, and the layer works in float32.",
    )
    assert_close(layer(x), got)


@check(
    points=1.5,
    es="La derivada automática coincide con la fórmula y con diferencias centrales",
    en="The automatic derivative agrees with the formula and with central differences",
)
def test_derivative(student, rng):
    for alpha in (1.0, float(rng.choice([0.25, 0.5, 1.5, 2.0]))):
        layer, x = student.ELU(alpha), off_zero(rng, (5, 3))
        dA = rng.choice([-2.0, -1.0, 1.0, 2.0], size=x.shape).astype("float32")

        def loss(z, alpha=alpha, dA=dA):
            return (dA * elu(z, alpha)).sum()

        got = derivative(layer, x, dA)

        tolerance = {"names": ["dx"], "rtol": 1e-4, "atol": 1e-5}
        assert_gradients([got], [dA * slope(x.astype(float), alpha)], **tolerance)
        assert_gradients([got], [central_differences(loss, x)], **tolerance)


@check(
    points=1.5,
    es="La derivada automática es finita y correcta en ±1000: 0 a la izquierda, 1 a la derecha",
    en="The automatic derivative is finite and right at ±1000: 0 to the left, 1 to the right",
)
def test_derivative_far_from_zero(student):
    hint = Text(
        es="La rama que where descarta se multiplica por 0 hacia atrás. ¿Y si su derivada es infinita?",
        en="Backwards, the discarded branch of where is multiplied by 0. If its derivative is infinite?",
    )
    x = np.array([[-1000.0, 1000.0], [100.0, -100.0]], dtype="float32")
    for alpha in (1.0, 0.5):
        got = derivative(student.ELU(alpha), x, np.ones_like(x))
        assert_close(got, [[0.0, 1.0], [1.0, 0.0]], rtol=1e-5, atol=1e-6, hint=hint)


@check(
    points=1,
    es="En 0 la derivada automática es una subderivada: un número entre 1 y alpha",
    en="At 0 the automatic derivative is a subderivative: a number between 1 and alpha",
)
def test_derivative_at_the_corner(student):
    x = np.zeros((2, 2), dtype="float32")
    for alpha in (1.0, 0.5, 2.0):
        got = derivative(student.ELU(alpha), x, np.ones_like(x))

        assert_close(got, np.zeros((2, 2)), atol=float("inf"))  # four finite numbers, whichever
        value = float(np.asarray(got)[0, 0])
        expect(
            ((got > min(1, alpha) - 1e-5) & (got < max(1, alpha) + 1e-5)).all(),
            es=f"Con alpha = {alpha:g}, la derivada automática en 0 es {value:g}; "
            f"tiene que estar entre 1 y {alpha:g}.",
            en=f"With alpha = {alpha:g}, the automatic derivative at 0 is {value:g}; "
            f"it must be between 1 and {alpha:g}.",
        )
