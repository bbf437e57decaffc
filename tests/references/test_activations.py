"""a2_activations agrees with Keras' activations and losses, and its derivatives with two oracles."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import keras
import numpy as np
import pytest
import tensorflow as tf

from autograder.checks import central_differences

pytestmark = [pytest.mark.keras, pytest.mark.xdist_group("keras")]

Z = np.concatenate([np.linspace(-6.0, 6.0, 24), [-800.0, 800.0, -1e3, 1e3]])  # none of them 0
NEAR = Z[:24]
NAMES = ("sigmoid", "tanh", "relu", "elu")


@pytest.fixture(scope="module")
def a2(solved: Callable[[str], SimpleNamespace]) -> SimpleNamespace:
    return solved("a2_activations")


def keras_activation(name: str, z: np.ndarray) -> tf.Tensor:
    return getattr(keras.activations, name)(tf.constant(z, dtype="float64"))


@pytest.mark.parametrize("name", NAMES)
def test_values_are_those_of_keras(a2: SimpleNamespace, name: str) -> None:
    want = keras_activation(name, Z).numpy()

    np.testing.assert_allclose(getattr(a2, name)(Z), want, rtol=1e-12, atol=1e-300)


@pytest.mark.parametrize("name", NAMES)
def test_derivatives_are_those_of_automatic_differentiation(a2: SimpleNamespace, name: str) -> None:
    z = tf.Variable(Z, dtype="float64")
    with tf.GradientTape() as tape:
        a = getattr(keras.activations, name)(z)
    want = tape.gradient(a, z).numpy()

    np.testing.assert_allclose(getattr(a2, f"d_{name}")(Z), want, rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize("name", NAMES)
def test_derivatives_are_those_of_central_differences(a2: SimpleNamespace, name: str) -> None:
    f, df = getattr(a2, name), getattr(a2, f"d_{name}")
    want = central_differences(lambda z: float(np.sum(f(z))), NEAR)

    np.testing.assert_allclose(df(NEAR), want, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("name", ["linear", *NAMES])
def test_the_backward_pass_is_that_of_automatic_differentiation(
    a2: SimpleNamespace, name: str
) -> None:
    rng = np.random.default_rng(3)
    values, dA = rng.normal(size=(4, 3)), rng.normal(size=(4, 3))
    z = tf.Variable(values)
    with tf.GradientTape() as tape:
        a = getattr(keras.activations, name)(z) if name != "linear" else tf.identity(z)
    want = tape.gradient(a, z, output_gradients=tf.constant(dA)).numpy()

    np.testing.assert_allclose(a2.activation_backward(dA, values, name), want, rtol=1e-9)


def test_the_loss_is_that_of_keras(a2: SimpleNamespace) -> None:
    z = np.array([-1e3, -3.0, 0.5, 2.0, 1e3], dtype="float32")
    y = np.array([0.0, 1.0, 0.0, 1.0, 1.0], dtype="float32")
    want = keras.losses.BinaryCrossentropy(from_logits=True)(y, z)

    got = a2.binary_cross_entropy_from_logits(tf.constant(y), tf.constant(z))
    np.testing.assert_allclose(float(got), float(want), rtol=1e-6)
