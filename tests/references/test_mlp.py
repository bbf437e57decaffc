"""a3_mlp agrees with Keras: losses, the softmax, and a whole network with the same weights."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import keras
import numpy as np
import pytest
import tensorflow as tf

pytestmark = [pytest.mark.keras, pytest.mark.xdist_group("keras")]


@pytest.fixture(scope="module")
def a3(solved: Callable[[str], SimpleNamespace]) -> SimpleNamespace:
    return solved("a3_mlp")


def test_softmax(a3: SimpleNamespace) -> None:
    Z = np.random.default_rng(0).normal(scale=30.0, size=(6, 4))
    want = keras.activations.softmax(tf.constant(Z)).numpy()

    np.testing.assert_allclose(a3.softmax(Z), want, rtol=1e-12, atol=1e-300)


def test_cross_entropy(a3: SimpleNamespace) -> None:
    rng = np.random.default_rng(1)
    Z, y = rng.normal(scale=5.0, size=(7, 4)), rng.integers(3, size=7)  # the last class is missing
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)

    np.testing.assert_allclose(a3.cross_entropy(Z, y), float(loss(y, Z)), rtol=1e-6)


def test_mean_squared_error(a3: SimpleNamespace) -> None:
    rng = np.random.default_rng(2)
    Y, T = rng.normal(size=(5, 3)), rng.normal(size=(5, 3))

    want = float(keras.losses.MeanSquaredError()(T, Y))
    np.testing.assert_allclose(a3.mse(Y, T), want, rtol=1e-6)


def test_binary_cross_entropy(a3: SimpleNamespace) -> None:
    rng = np.random.default_rng(3)
    p, y = rng.uniform(0.01, 0.99, size=9), rng.integers(2, size=9).astype(float)

    want = float(keras.losses.BinaryCrossentropy()(y, p))
    np.testing.assert_allclose(a3.binary_cross_entropy(p, y), want, rtol=1e-5)


@pytest.mark.parametrize("activations", [["relu", "linear"], ["tanh", "elu", "sigmoid"]])
def test_the_forward_pass(a3: SimpleNamespace, activations: list[str]) -> None:
    rng = np.random.default_rng(4)
    sizes = [5, 4, 3, 2][: len(activations) + 1]
    params, X = a3.init_params(sizes, rng), rng.normal(size=(6, 5))
    layers = [keras.layers.Dense(n, a) for n, a in zip(sizes[1:], activations, strict=True)]
    model = keras.Sequential([keras.Input((5,)), *layers])
    for layer, (W, b) in zip(model.layers, params, strict=True):
        layer.set_weights([W, b])

    Y, _ = a3.mlp_forward(X, params, activations)
    np.testing.assert_allclose(Y, model.predict(X, verbose=0), rtol=1e-5, atol=1e-6)


def test_the_number_of_parameters(a3: SimpleNamespace) -> None:
    assert a3.count_params([7, 5, 3]) == a3.build_mlp([7, 5, 3], ["relu", "linear"]).count_params()
