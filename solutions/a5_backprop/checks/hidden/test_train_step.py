"""train_step: random networks, the old parameters, and how far the loss falls."""

import itertools

import numpy as np

from autograder.checks import assert_close, assert_gradients, assert_pure, check, expect, parts

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


def step(student, params, *args):
    """The student's new parameters as pairs of arrays, after their form was looked at."""
    after = parts(
        student.train_step(params, *args), *(f"(W{i + 1}, b{i + 1})" for i in range(len(params)))
    )
    pairs = [parts(pair, "W", "b") for pair in after]
    for pair, old in zip(pairs, params, strict=True):
        for theta, before in zip(pair, old, strict=True):
            assert_close(theta, np.zeros(before.shape), atol=float("inf"))
    return [(np.asarray(W, dtype=float), np.asarray(b, dtype=float)) for W, b in pairs]


@check(
    points=3,
    es="El paso es correcto para cualquier red, pérdida y tasa: gradientes de los pesos viejos",
    en="The step is right for any network, loss and rate: gradients of the old weights",
)
def test_any_network(student, reference, rng):
    for n, sizes, activations, loss in (
        (6, [3, 2], ["sigmoid"], "mse"),
        (5, [3, 4, 2], ["relu", "tanh"], "mse"),
        (7, [2, 5, 4, 3], ["elu", "tanh", "linear"], "cross_entropy"),
    ):
        params, X, y = case(rng, n, sizes, activations, loss)
        for lr in (0.25, 1.5):
            after, want = (
                [theta for pair in step(who, params, X, y, activations, loss, lr) for theta in pair]
                for who in (student, reference)
            )
            names = [f"{kind}{layer + 1}" for layer in range(len(params)) for kind in "Wb"]
            assert_gradients(after, want, names=names)


@check(
    points=1.5,
    es="Con un paso chico la pérdida baja lo que anuncia el gradiente: la tasa por su norma al cuadrado",
    en="With a small step the loss falls as the gradient announces: the rate times its squared norm",
)
def test_falls_as_announced(student, rng):
    lr = 1e-5
    for loss, last in (("mse", "sigmoid"), ("cross_entropy", "linear")):
        activations = ["tanh", last]
        params, X, y = case(rng, 6, [3, 4, 3], activations, loss)

        after = step(student, params, X, y, activations, loss, lr)

        before = loss_of(params, X, y, activations, loss)
        fall = before - loss_of(after, X, y, activations, loss)
        moves = [
            old - new
            for a, b in zip(params, after, strict=True)
            for old, new in zip(a, b, strict=True)
        ]
        announced = sum(float((move**2).sum()) for move in moves) / lr
        expect(
            announced > 0 and abs(fall - announced) < 0.01 * announced,
            es=f"Con lr = {lr:g} la pérdida baja {fall:.3e}; un paso en contra del gradiente de esa "
            f"longitud la bajaría {announced:.3e}.",
            en=f"With lr = {lr:g} the loss falls by {fall:.3e}; a step of that length against the "
            f"gradient would make it fall by {announced:.3e}.",
        )


@check(
    points=1.5,
    es="Los parámetros que recibe quedan como estaban, y el mismo paso da siempre lo mismo",
    en="The parameters that it takes stay as they were, and the same step always gives the same",
)
def test_is_pure(student, rng):
    activations = ["tanh", "linear"]
    params, X, y = case(rng, 5, [2, 3, 3], activations, "cross_entropy")

    step(student, params, X, y, activations, "cross_entropy", 0.5)  # an answer at all
    assert_pure(student.train_step, params, X, y, activations, "cross_entropy", 0.5)
