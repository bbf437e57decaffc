"""backprop: several depths, every activation, central differences, a union of batches, purity."""

import itertools

import numpy as np

from autograder.checks import (
    assert_close,
    assert_gradients,
    assert_pure,
    central_differences,
    check,
    parts,
)

FUNCTIONS = {
    "linear": lambda Z: Z,
    "sigmoid": lambda Z: 1 / (1 + np.exp(-Z)),
    "tanh": np.tanh,
    "relu": lambda Z: np.maximum(Z, 0),
    "elu": lambda Z: np.where(Z > 0, Z, np.exp(np.minimum(Z, 0)) - 1),
}


def sums(X, params, activations):
    """The sums Z of every layer, and the output."""
    A, found = X, []
    for (W, b), name in zip(params, activations, strict=True):
        found.append(A @ W + b)
        A = FUNCTIONS[name](found[-1])
    return found, A


def loss_of(params, X, y, activations, loss):
    """The loss, written here once more: nothing of the notebook is in it."""
    _, Y = sums(X, params, activations)
    if loss == "mse":
        return float(((Y - y) ** 2).mean())
    top = Y.max(axis=1)
    log_sums = top + np.log(np.exp(Y - top[:, np.newaxis]).sum(axis=1))
    return float((log_sums - Y[np.arange(len(y)), y]).mean())


def both_sides(Z):
    """Whether no sum is near the kink, and some are below and some above it, where there are several."""
    return np.abs(Z).min() > 0.01 and (Z.size < 4 or Z.min() < 0 < Z.max())


def case(rng, n, sizes, activations, loss):
    """params, X and y, with every sum at least 0.01 away from the kink at 0, and on both sides of it."""
    while True:
        params = [
            (rng.normal(scale=1.5 / np.sqrt(d), size=(d, m)), rng.normal(scale=0.5, size=m))
            for d, m in itertools.pairwise(sizes)
        ]
        X = rng.normal(size=(n, sizes[0]))
        if all(both_sides(Z) for Z in sums(X, params, activations)[0]):
            break
    if loss == "mse":
        return params, X, rng.normal(size=(n, sizes[-1]))
    return params, X, rng.permutation(np.arange(n) % sizes[-1])


def names_of(n_layers):
    return [f"d{kind}{layer}" for layer in range(1, n_layers + 1) for kind in "Wb"]


def run(student, params, X, y, activations, loss):
    """The student's loss, and the gradients one after the other."""
    value, grads = parts(student.backprop(params, X, y, activations, loss), "loss", "grads")
    assert_close(value, 0.0, atol=float("inf"))  # a finite number, whichever
    pairs = parts(grads, *(f"(dW{i}, db{i})" for i in range(1, len(params) + 1)))
    found = [gradient for pair in pairs for gradient in parts(pair, "dW", "db")]
    for gradient, theta in zip(found, (v for pair in params for v in pair), strict=True):
        assert_close(gradient, np.zeros(theta.shape), atol=float("inf"))
    return float(value), found


def compare(student, reference, *case):
    """The student's loss and gradients against the reference's, told by parameter."""
    value, got = run(student, *case)
    right, want = run(reference, *case)
    assert_close(value, right)
    assert_gradients(got, want, names=names_of(len(want) // 2))


@check(
    points=3,
    es="Con error cuadrático, la pérdida y los gradientes son correctos a cualquier profundidad",
    en="With squared error, the loss and the gradients are right at any depth",
)
def test_mse(student, reference, rng):
    for n, sizes, activations in (
        (6, [3, 2], ["sigmoid"]),
        (5, [2, 4, 3], ["tanh", "sigmoid"]),
        (4, [3, 5, 2, 1], ["relu", "elu", "tanh"]),
        (1, [2, 3, 4, 3, 2], ["tanh", "relu", "sigmoid", "linear"]),
    ):
        params, X, T = case(rng, n, sizes, activations, "mse")
        compare(student, reference, params, X, T, activations, "mse")


@check(
    points=3,
    es="Con entropía cruzada también, y params puede ser una tupla de listas",
    en="With cross-entropy, too, and params may be a tuple of lists",
)
def test_cross_entropy(student, reference, rng):
    for n, sizes, activations in (
        (7, [4, 3], ["linear"]),
        (5, [2, 6, 3], ["relu", "linear"]),
        (8, [3, 4, 5, 2], ["elu", "sigmoid", "linear"]),
        (4, [3, 3, 3, 3], ["relu", "tanh", "linear"]),
    ):
        params, X, y = case(rng, n, sizes, activations, "cross_entropy")
        params = tuple([W, b] for W, b in params)
        compare(student, reference, params, X, y, activations, "cross_entropy")


@check(
    points=4,
    es="Con cada activación, todos los gradientes coinciden con las diferencias centradas",
    en="With each activation, every gradient agrees with the central differences",
)
def test_central_differences(student, rng):
    for name in ("linear", "sigmoid", "tanh", "relu", "elu"):
        for loss, last in (("mse", "tanh"), ("cross_entropy", "linear")):
            activations = [name, name, last]
            params, X, y = case(rng, 5, [3, 4, 2, 3], activations, loss)

            _, got = run(student, params, X, y, activations, loss)

            want = []
            for layer in range(3):
                for part in range(2):

                    def moved(
                        theta, layer=layer, part=part, case=(params, X, y, activations, loss)
                    ):
                        pairs = [list(pair) for pair in case[0]]
                        pairs[layer][part] = theta
                        return loss_of(pairs, *case[1:])

                    want.append(central_differences(moved, params[layer][part]))
            assert_gradients(got, want, names=names_of(3), atol=1e-8)


@check(
    points=2,
    es="El gradiente de dos lotes juntos es el promedio de los suyos, pesado por sus tamaños",
    en="The gradient of two batches together is the mean of theirs, weighted by their sizes",
)
def test_union(student, rng):
    for loss in ("mse", "cross_entropy"):
        activations = ["tanh", "linear"]
        params, X, y = case(rng, 9, [3, 4, 2], activations, loss)
        value_a, grads_a = run(student, params, X[:3], y[:3], activations, loss)
        value_b, grads_b = run(student, params, X[3:], y[3:], activations, loss)

        value, grads = run(student, params, X, y, activations, loss)

        assert_close(value, (3 * value_a + 6 * value_b) / 9)
        want = [
            (3 * np.asarray(a) + 6 * np.asarray(b)) / 9
            for a, b in zip(grads_a, grads_b, strict=True)
        ]
        assert_gradients(grads, want, names=names_of(2))


@check(
    points=2,
    es="No modifica params, X ni y, y no guarda nada de una llamada para la siguiente",
    en="It does not modify params, X or y, and keeps nothing from one call for the next",
)
def test_is_pure(student, rng):
    for loss in ("mse", "cross_entropy"):
        activations = ["sigmoid", "linear"]
        params, X, y = case(rng, 6, [2, 3, 4], activations, loss)
        run(student, params, X, y, activations, loss)  # an answer at all
        assert_pure(student.backprop, params, X, y, activations, loss)
