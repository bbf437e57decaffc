"""BackpropMLP: against NumPy in float64, against automatic differentiation, and inside fit."""

import itertools

import numpy as np

from autograder.checks import Text, assert_close, assert_gradients, check, expect, parts

EXERCISE = "BackpropMLP"
NETWORKS = (
    ([3, 4, 2], ["sigmoid", "linear"]),
    ([2, 5, 4], ["tanh", "linear"]),
    ([4, 3, 5, 3], ["relu", "elu", "linear"]),
    ([3, 2], ["linear"]),
)
FUNCTIONS = {
    "linear": lambda Z: Z,
    "sigmoid": lambda Z: 1 / (1 + np.exp(-Z)),
    "tanh": np.tanh,
    "relu": lambda Z: np.maximum(Z, 0),
    "elu": lambda Z: np.where(Z > 0, Z, np.exp(np.minimum(Z, 0)) - 1),
}
SLOPES = {
    "linear": np.ones_like,
    "sigmoid": lambda Z: FUNCTIONS["sigmoid"](Z) * (1 - FUNCTIONS["sigmoid"](Z)),
    "tanh": lambda Z: 1 - np.tanh(Z) ** 2,
    "relu": lambda Z: (Z > 0).astype(float),
    "elu": lambda Z: np.exp(np.minimum(Z, 0)),
}
FLOAT32 = {"rtol": 1e-4, "atol": 1e-5}  # seven digits, less what some dozens of sums cost


def forward(thetas, X, activations):
    """The input A and the sum Z of every layer, and the logits. thetas: W1, b1, ..., in float64."""
    A, cache = X.astype(float), []
    for W, b, name in zip(thetas[::2], thetas[1::2], activations, strict=True):
        Z = A @ W + b
        cache.append((A, Z))
        A = FUNCTIONS[name](Z)
    return cache, A


def right(thetas, X, y, activations):
    """The loss and its gradients dW1, db1, ..., in float64."""
    cache, Z = forward(thetas, X, activations)
    log_p = Z - Z.max(axis=1, keepdims=True)
    log_p = log_p - np.log(np.exp(log_p).sum(axis=1, keepdims=True))
    one_hot = np.eye(Z.shape[1])[y]
    dA, grads = (np.exp(log_p) - one_hot) / len(y), []
    for W, (A, Z), name in list(zip(thetas[::2], cache, activations, strict=True))[::-1]:
        dZ = dA * SLOPES[name](Z)
        grads = [A.T @ dZ, dZ.sum(axis=0), *grads]
        dA = dZ @ W.T
    return float(-(one_hot * log_p).sum() / len(y)), grads


def both_sides(Z):
    """Whether no sum is near the kink, and some are below and some above it, where there are several."""
    return np.abs(Z).min() > 0.01 and (Z.size < 4 or Z.min() < 0 < Z.max())


def case(rng, n, sizes, activations, scale=1.0):
    """thetas, X (n, d) float32 and y (n,), every sum at least 0.01 away from the kink, on both sides."""
    while True:
        thetas = []
        for n_in, n_out in itertools.pairwise(sizes):
            thetas.append(rng.normal(scale=1.5 / np.sqrt(n_in), size=(n_in, n_out)))
            thetas.append(rng.normal(scale=0.5, size=n_out))
        thetas[-2] = scale * thetas[-2]
        thetas = [theta.astype("float32").astype(float) for theta in thetas]
        X = rng.normal(size=(n, sizes[0])).astype("float32")
        if all(both_sides(Z) for _, Z in forward(thetas, X, activations)[0]):
            # The last class is missing where there are three or more.
            return thetas, X, rng.integers(0, max(2, sizes[-1] - 1), size=n)


def in_order(model, thetas):
    """thetas, or their gradients, in the order of the model's own trainable variables; their names."""
    kernels, biases = iter(thetas[::2]), iter(thetas[1::2])
    values, names, counts = [], [], {"W": 0, "b": 0}
    for variable in model.trainable():
        kind = "W" if np.ndim(variable) == 2 else "b"
        counts[kind] += 1
        names.append(f"d{kind}{counts[kind]}")
        values.append(next(kernels if kind == "W" else biases, None))
    expect(
        len(values) == len(thetas) and all(value is not None for value in values),
        es=f"El modelo tiene {len(values)} variables entrenables, y la red tiene {len(thetas)}.",
        en=f"The model has {len(values)} trainable variables, and the network has {len(thetas)}.",
    )
    return values, names


def build(student, sizes, activations, thetas):
    """The student's model with those weights."""
    model = student.BackpropMLP(sizes, activations)
    model(np.zeros((1, sizes[0]), dtype="float32"))
    values, names = in_order(model, thetas)
    model.assign_trainable([value.astype("float32") for value in values])
    return model, names


@check(
    points=2,
    es="Los logits son los de la red, con cualquier profundidad y con cada activación",
    en="The logits are those of the network, at any depth and with each activation",
)
def test_any_network(student, rng):
    for sizes, activations in NETWORKS:
        thetas, X, _ = case(rng, 6, sizes, activations)
        model, _ = build(student, sizes, activations, thetas)

        assert_close(model(X), forward(thetas, X, activations)[1], **FLOAT32)


@check(
    points=2.5,
    es="Los gradientes son los de la derivación automática del mismo modelo",
    en="The gradients are those of automatic differentiation of the same model",
)
def test_equal_to_autodiff(student, rng):
    for n, (sizes, activations) in zip((7, 5, 4, 1), NETWORKS, strict=True):
        thetas, X, y = case(rng, n, sizes, activations)
        model, names = build(student, sizes, activations, thetas)

        want = model.autodiff(X, y)

        got = parts(model.invoke("gradients", X, y), *names)
        assert_gradients(got, want, names=names, **FLOAT32)


@check(
    points=2.5,
    es="Los gradientes son los de la red calculada en NumPy con doble precisión",
    en="The gradients are those of the network computed by NumPy in double precision",
)
def test_equal_to_numpy(student, rng):
    for n, (sizes, activations) in zip((3, 8, 6, 5), NETWORKS, strict=True):
        thetas, X, y = case(rng, n, sizes, activations)
        model, names = build(student, sizes, activations, thetas)

        got = parts(model.invoke("gradients", X, y.astype("int32")), *names)

        want, _ = in_order(model, right(thetas, X, y, activations)[1])
        assert_gradients(got, want, names=names, **FLOAT32)


@check(
    points=1,
    es="Con logits de cientos los gradientes son finitos y correctos",
    en="With logits of hundreds the gradients are finite and right",
)
def test_large_logits(student, rng):
    sizes, activations = [3, 4, 3], ["tanh", "linear"]
    while True:
        thetas, X, y = case(rng, 5, sizes, activations, scale=300.0)
        Z = forward(thetas, X, activations)[1]
        top_two = np.sort(Z, axis=1)[:, -2:]
        # The classes are far apart, so that rounding the logits does not matter.
        if Z.max() > 200 and (top_two[:, 1] - top_two[:, 0]).min() > 30:
            break
    model, names = build(student, sizes, activations, thetas)

    got = parts(model.invoke("gradients", X, y), *names)

    want, _ = in_order(model, right(thetas, X, y, activations)[1])
    assert_gradients(got, want, names=names, rtol=1e-4, atol=1e-3)


def fitted(student, rng):
    """A model after one epoch of one batch by "sgd": model, names, thetas, (loss, grads), history."""
    sizes, activations = [3, 4, 3], ["tanh", "linear"]
    thetas, X, y = case(rng, 9, sizes, activations)
    model, names = build(student, sizes, activations, thetas)
    model.invoke("compile", optimizer="sgd", jit_compile=False)
    history = model.fit(X, y, batch_size=9, epochs=1, shuffle=False)
    return model, names, thetas, right(thetas, X, y, activations), history


@check(
    points=1.5,
    es="fit da exactamente un paso de descenso por lote",
    en="fit takes exactly one step of descent per batch",
)
def test_fit_takes_a_step(student, rng):
    model, names, thetas, (_, grads), _ = fitted(student, rng)

    lr = 0.01  # what "sgd" means
    before, _ = in_order(model, thetas)
    moved = [
        (old - np.asarray(new)) / lr for old, new in zip(before, model.trainable(), strict=True)
    ]
    want, _ = in_order(model, grads)
    assert_gradients(moved, want, names=names, rtol=1e-3, atol=1e-3)


@check(
    points=0.5,
    es="fit muestra la pérdida media del lote, la de antes del paso",
    en="fit shows the mean loss of the batch, the one before the step",
)
def test_fit_shows_the_loss(student, rng):
    _, _, _, (loss, _), history = fitted(student, rng)

    noted = history.get("loss") if isinstance(history, dict) else None
    expect(
        noted is not None,
        es='`train_step` tiene que devolver `{"loss": ...}`, para que `fit` lo muestre.',
        en='`train_step` must return `{"loss": ...}`, for `fit` to show it.',
    )
    hint = Text(
        es="Es la pérdida que muestra fit en la primera época, que tiene un solo lote.",
        en="This is the loss that fit shows for the first epoch, which has a single batch.",
    )
    assert_close(noted, [loss], rtol=1e-4, hint=hint)


@check(
    points=2,
    es="El paso lo da el optimizador que recibió compile: con Adam, el primero mide la tasa",
    en="The step is the optimizer's that compile was given: with Adam, the first is as long as the rate",
)
def test_any_optimizer(student, rng):
    sizes, activations, lr = [4, 3], ["linear"], 0.001  # "adam" means 0.001
    while True:
        thetas, X, y = case(rng, 1, sizes, activations)
        E = np.exp(forward(thetas, X, activations)[1])
        if (E / E.sum()).min() > 0.1:  # no class is nearly sure, so no gradient is nearly zero
            break
    model, _ = build(student, sizes, activations, thetas)
    model.invoke("compile", optimizer="adam", run_eagerly=True)
    _, grads = right(thetas, X, y, activations)

    model.fit(X, y, batch_size=1, epochs=1, shuffle=False)

    before, _ = in_order(model, thetas)
    want, _ = in_order(model, grads)
    for old, new, gradient in zip(before, model.trainable(), want, strict=True):
        clear = np.abs(gradient) > 1e-3
        moved = (old - np.asarray(new))[clear] / lr
        expect(
            np.allclose(moved, np.sign(gradient[clear]), atol=0.02),
            es="Con Adam el primer paso de cada peso mide lo que la tasa, 0.001, en contra de su "
            "gradiente, y el tuyo no.",
            en="With Adam the first step of each weight is as long as the rate, 0.001, against its "
            "gradient, and yours is not.",
        )
