"""binary_cross_entropy_from_logits: values and automatic derivatives, near zero, far away, and at 0.

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

HUGE = Text(
    es="¿Pasas por una probabilidad, o por una exponencial que se desborda?",
    en="Do you go through a probability, or through an exponential that overflows?",
)


def loss(y, z):
    return np.mean(np.logaddexp(0.0, z) - y * z)


def batch(rng, n):
    """y and z (n,) float32, with a confident mistake, no logit near 0, and both classes if n > 1."""
    y = rng.integers(0, 2, size=n).astype("float32")
    y[-1] = 0.0
    z = (rng.uniform(0.2, 4.0, size=n) * rng.choice([-1.0, 1.0], size=n)).astype("float32")
    y[0], z[0] = 1.0, -2.5
    return y, z


def derivative(student, y, z):
    """What automatic differentiation makes of the student's loss: (n,)."""
    got = student.loss_gradient(y, z)
    expect(
        got is not None,
        es="Tu pérdida no depende de z para la derivada automática: una parte no pasa por `keras.ops`.",
        en="To the automatic derivative your loss does not depend on z: some part is not in `keras.ops`.",
    )
    return got


@check(
    points=1.5,
    es="El valor es correcto para lotes de cualquier tamaño, también si falta una clase",
    en="The value is right for batches of any size, also where a class is missing",
)
def test_any_batch(student, rng):
    for n in (int(rng.integers(4, 9)), 1, 3):
        y, z = batch(rng, n)
        for labels in (y, np.ones_like(y), np.zeros_like(y)):
            got = student.binary_cross_entropy_from_logits(labels, z)
            want = loss(labels.astype(float), z.astype(float))
            assert_close(got, want, rtol=1e-5, atol=2e-6)


@check(
    points=1.5,
    es="El valor es finito y correcto con logits de ±1000 y de ±100",
    en="The value is finite and right with logits of ±1000 and of ±100",
)
def test_far_from_zero(student):
    for y, z, want in (
        ([1.0, 0.0], [1000.0, -1000.0], 0.0),  # right, and sure of it
        ([0.0, 1.0], [1000.0, -1000.0], 1000.0),  # wrong, and sure of it
        ([0.0, 1.0, 1.0], [100.0, -100.0, 100.0], 200 / 3),
    ):
        got = student.binary_cross_entropy_from_logits(np.float32(y), np.float32(z))
        assert_close(got, want, rtol=1e-5, atol=1e-5, hint=HUGE)


@check(
    points=1.5,
    es="La derivada automática coincide con (σ(z) - y) / N y con diferencias centrales",
    en="The automatic derivative agrees with (σ(z) - y) / N and with central differences",
)
def test_any_derivative(student, rng):
    for n in (int(rng.integers(4, 9)), 1):
        y, z = batch(rng, n)
        exact = (1 / (1 + np.exp(-z.astype(float))) - y) / n

        got = derivative(student, y, z)

        assert_gradients([got], [exact], names=["dz"], rtol=1e-4, atol=1e-6)
        numeric = central_differences(lambda v, y=y: loss(y, v), z)
        assert_gradients([got], [numeric], names=["dz"], rtol=1e-4, atol=1e-6)


@check(
    points=1,
    es="La derivada automática es finita y correcta con logits de ±1000",
    en="The automatic derivative is finite and right with logits of ±1000",
)
def test_derivative_far_from_zero(student):
    y, z = np.float32([1, 0, 1, 0]), np.float32([1000, -1000, -1000, 1000])

    assert_close(derivative(student, y, z), [0.0, 0.0, -0.25, 0.25], atol=1e-6, hint=HUGE)


@check(
    points=0.5,
    es="Con logits en 0, donde parte una red, la derivada automática es (1/2 - y) / N",
    en="With logits of 0, where a network begins, the automatic derivative is (1/2 - y) / N",
)
def test_derivative_at_zero(student):
    y, z = np.float32([1, 0, 1, 0]), np.zeros(4, dtype="float32")
    hint = Text(
        es="¿Tu fórmula tiene máximos o valores absolutos, con una esquina justo en 0?",
        en="Does your formula have maxima or absolute values, with a corner just at 0?",
    )

    got = derivative(student, y, z)

    assert_close(got, [-0.125, 0.125, -0.125, 0.125], atol=1e-6, hint=hint)
