"""a5_backprop: its gradients are those of automatic differentiation, and of central differences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from types import SimpleNamespace

import keras
import numpy as np
import pytest
import tensorflow as tf

from autograder.checks import central_differences

pytestmark = [pytest.mark.keras, pytest.mark.xdist_group("keras")]

Pairs = list[tuple[np.ndarray, np.ndarray]]
NETWORKS = (
    ([4, 3], ["linear"], "cross_entropy"),
    ([3, 5, 4], ["relu", "linear"], "cross_entropy"),
    ([5, 4, 3, 2], ["elu", "sigmoid", "linear"], "cross_entropy"),
    ([3, 4, 2], ["relu", "tanh"], "mse"),
    ([2, 3, 4, 3], ["tanh", "elu", "sigmoid"], "mse"),
)


@pytest.fixture(scope="module")
def a5(solved: Callable[[str], SimpleNamespace]) -> SimpleNamespace:
    return solved("a5_backprop")


def case(sizes: Sequence[int], loss: str) -> tuple[Pairs, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(len(sizes) + sum(sizes))
    params = [(rng.normal(size=(d, m)), rng.normal(size=m)) for d, m in pairwise(sizes)]
    X = rng.normal(size=(7, sizes[0]))
    target = rng.normal(size=(7, sizes[-1])) if loss == "mse" else rng.integers(sizes[-1], size=7)
    return params, X, target


def of_tensorflow(
    params: Pairs, X: np.ndarray, y: np.ndarray, activations: Sequence[str], loss: str
) -> tuple[float, list[np.ndarray]]:
    """The loss and its gradients dW1, db1, ... by automatic differentiation in float64."""
    thetas = [tf.Variable(theta) for pair in params for theta in pair]
    with tf.GradientTape() as tape:
        A = tf.constant(X)
        for W, b, name in zip(thetas[::2], thetas[1::2], activations, strict=True):
            A = keras.activations.get(name)(A @ W + b)
        if loss == "mse":
            value = tf.reduce_mean((A - y) ** 2)
        else:
            value = tf.reduce_mean(
                tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=A)
            )
    return float(value), [gradient.numpy() for gradient in tape.gradient(value, thetas)]


@pytest.mark.parametrize(("sizes", "activations", "loss"), NETWORKS)
def test_backprop_is_automatic_differentiation(
    a5: SimpleNamespace, sizes: list[int], activations: list[str], loss: str
) -> None:
    params, X, y = case(sizes, loss)
    want_value, want = of_tensorflow(params, X, y, activations, loss)

    value, grads = a5.backprop(params, X, y, activations, loss)

    np.testing.assert_allclose(value, want_value, rtol=1e-12)
    got = [gradient for pair in grads for gradient in pair]
    for gradient, expected in zip(got, want, strict=True):
        np.testing.assert_allclose(gradient, expected, rtol=1e-9, atol=1e-14)


@pytest.mark.parametrize(("sizes", "activations", "loss"), NETWORKS)
def test_backprop_is_the_central_difference(
    a5: SimpleNamespace, sizes: list[int], activations: list[str], loss: str
) -> None:
    params, X, y = case(sizes, loss)
    thetas = [theta for pair in params for theta in pair]

    def loss_of(moved: Sequence[np.ndarray]) -> float:
        pairs = list(zip(moved[::2], moved[1::2], strict=True))
        Y, _ = a5.mlp_forward(X, pairs, activations)
        return float(a5.mse(Y, y) if loss == "mse" else a5.cross_entropy(Y, y))

    _, grads = a5.backprop(params, X, y, activations, loss)

    got = [gradient for pair in grads for gradient in pair]
    for i, (gradient, theta) in enumerate(zip(got, thetas, strict=True)):
        numeric = central_differences(
            lambda point, i=i: loss_of([*thetas[:i], point, *thetas[i + 1 :]]), theta
        )
        np.testing.assert_allclose(gradient, numeric, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize(("sizes", "activations", "loss"), NETWORKS[:3])
def test_the_keras_model_is_backprop(
    a5: SimpleNamespace, sizes: list[int], activations: list[str], loss: str
) -> None:
    params, X, y = case(sizes, loss)
    model = a5.BackpropMLP(sizes, activations)
    model.set_weights([theta for pair in params for theta in pair])
    _, grads = a5.backprop(params, X, y, activations, loss)

    got = model.gradients(X, y)

    want = [gradient for pair in grads for gradient in pair]
    for gradient, expected in zip(got, want, strict=True):
        np.testing.assert_allclose(np.asarray(gradient), expected, rtol=1e-4, atol=1e-6)


def test_the_repaired_functions_are_backprop(a5: SimpleNamespace) -> None:
    params, X, y = case([3, 5, 4], "cross_entropy")
    value, grads = a5.fix_the_bug_1(params, X, y)
    want_value, want = a5.backprop(params, X, y, ["sigmoid", "linear"], "cross_entropy")
    np.testing.assert_allclose(value, want_value, rtol=1e-12)
    for pair, expected in zip(grads, want, strict=True):
        np.testing.assert_allclose(pair[0], expected[0], rtol=1e-10)
        np.testing.assert_allclose(pair[1], expected[1], rtol=1e-10)

    after = a5.fix_the_bug_2(params, X, y, 0.7)
    stepped = a5.train_step(params, X, y, ["relu", "linear"], "cross_entropy", 0.7)
    for pair, expected in zip(after, stepped, strict=True):
        np.testing.assert_allclose(pair[0], expected[0], rtol=1e-10)
        np.testing.assert_allclose(pair[1], expected[1], rtol=1e-10)

    [(W, b)], X, T = case([3, 3], "mse")
    value, dW, db = a5.fix_the_bug_3(W, b, X, T)
    want_value, ((dW1, db1), (dW2, db2)) = a5.backprop([(W, b)] * 2, X, T, ["tanh"] * 2, "mse")
    np.testing.assert_allclose(value, want_value, rtol=1e-12)
    np.testing.assert_allclose(dW, dW1 + dW2, rtol=1e-10)
    np.testing.assert_allclose(db, db1 + db2, rtol=1e-10)
