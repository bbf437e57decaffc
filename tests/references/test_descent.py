"""a4_sgd agrees with automatic differentiation, central differences, and Keras' own momentum."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import keras
import numpy as np
import pytest
import tensorflow as tf

from autograder.checks import central_differences

pytestmark = [pytest.mark.keras, pytest.mark.xdist_group("keras")]


@pytest.fixture(scope="module")
def a4(solved: Callable[[str], SimpleNamespace]) -> SimpleNamespace:
    return solved("a4_sgd")


def test_logistic_regression(a4: SimpleNamespace) -> None:
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(7, 3)), rng.integers(2, size=7).astype(float)
    w, b = rng.normal(size=3), 0.3
    weights, bias = tf.Variable(w), tf.Variable(b, dtype="float64")
    with tf.GradientTape() as tape:
        z = tf.linalg.matvec(tf.constant(X), weights) + bias
        want = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z))
    dw, db = tape.gradient(want, [weights, bias])

    loss, *gradients = a4.logistic_loss_and_grad(w, b, X, y)

    np.testing.assert_allclose(loss, float(want), rtol=1e-12)
    np.testing.assert_allclose(gradients[0], dw.numpy(), rtol=1e-9)
    np.testing.assert_allclose(gradients[1], float(db), rtol=1e-9)
    numeric = central_differences(lambda v: float(a4.logistic_loss_and_grad(v, b, X, y)[0]), w)
    np.testing.assert_allclose(gradients[0], numeric, rtol=1e-6, atol=1e-9)


def test_momentum_is_that_of_keras(a4: SimpleNamespace) -> None:
    rng = np.random.default_rng(1)
    start, gradients = rng.normal(size=(3, 2)), rng.normal(size=(4, 3, 2))
    ours, theirs = (keras.Variable(start, dtype="float32") for _ in range(2))
    mine = a4.Momentum(0.1, momentum=0.8)
    right = keras.optimizers.SGD(0.1, momentum=0.8)

    for gradient in gradients.astype("float32"):
        mine.apply_gradients([(tf.constant(gradient), ours)])
        right.apply_gradients([(tf.constant(gradient), theirs)])

        np.testing.assert_allclose(ours.numpy(), theirs.numpy(), rtol=1e-6, atol=1e-7)
