"""build_mlp: against a forward pass in NumPy on the same weights, at several depths."""

import itertools

import numpy as np

from autograder.checks import as_layer, assert_close, check, expect

FUNCTIONS = {
    "linear": lambda Z: Z,
    "sigmoid": lambda Z: 1 / (1 + np.exp(-Z)),
    "tanh": np.tanh,
    "relu": lambda Z: np.maximum(Z, 0),
    "elu": lambda Z: np.where(Z > 0, Z, np.exp(np.minimum(Z, 0)) - 1),
}
FLOAT32 = {"rtol": 1e-4, "atol": 1e-5}  # seven digits, less what some dozens of sums cost


def network(rng, sizes):
    """params of a network, as float64 numbers that float32 holds exactly."""
    params = []
    for n_in, n_out in itertools.pairwise(sizes):
        W = rng.normal(scale=1.2 / np.sqrt(n_in), size=(n_in, n_out))
        b = rng.uniform(0.3, 1.0, size=n_out) * rng.choice([-1.0, 1.0], size=n_out)
        params.append((W.astype("float32").astype(float), b.astype("float32").astype(float)))
    return params


def forward(X, params, activations):
    """The output of the network, in float64."""
    A = X.astype(float)
    for (W, b), name in zip(params, activations, strict=True):
        A = FUNCTIONS[name](A @ W + b)
    return A


def build(student, sizes, activations, params):
    """The student's model with those weights, matrices and biases each in the order of the layers."""
    model = as_layer(student.build_mlp(sizes, activations))
    model(np.zeros((1, sizes[0]), dtype="float32"))
    matrices, biases = iter([W for W, _ in params]), iter([b for _, b in params])
    shapes = [np.shape(value) for value in model.trainable()]
    values = [next(matrices if len(shape) == 2 else biases, None) for shape in shapes]
    expect(
        len(values) == 2 * len(params)
        and all(v is not None and v.shape == s for v, s in zip(values, shapes, strict=True)),
        es=f"Con sizes = {list(sizes)} los pesos entrenables tienen formas {shapes}.",
        en=f"With sizes = {list(sizes)} the trainable weights have shapes {shapes}.",
    )
    model.assign_trainable([value.astype("float32") for value in values])
    return model


@check(
    points=2.5,
    es="El modelo calcula lo mismo que NumPy con los mismos pesos, con cualquier profundidad",
    en="The model computes the same as NumPy with the same weights, at any depth",
)
def test_any_network(student, rng):
    for sizes, activations in (
        ([4, 6, 3], ["tanh", "linear"]),
        ((2, 5, 4, 3), ("sigmoid", "elu", "tanh")),
        ([3, 3, 3, 3, 3], ["elu", "tanh", "relu", "sigmoid"]),
        ([5, 2], ["sigmoid"]),
    ):
        params = network(rng, sizes)
        model = build(student, sizes, activations, params)
        for n in (7, 1):
            X = rng.normal(size=(n, sizes[0])).astype("float32")
            assert_close(model(X), forward(X, params, activations), **FLOAT32)


@check(
    points=1.5,
    es="La última capa usa la activación que le toca, y ninguna más",
    en="The last layer uses the activation that is its own, and no other",
)
def test_output_activation(student, rng):
    X = rng.normal(size=(5, 3)).astype("float32")
    for name in ("linear", "relu", "sigmoid"):
        (W1, b1), _ = network(rng, [3, 4, 3])
        params = [(W1, b1), (np.zeros((4, 3)), np.array([-2.0, 0.5, 2.0]))]
        model = build(student, [3, 4, 3], ["tanh", name], params)

        assert_close(model(X), forward(X, params, ["tanh", name]), **FLOAT32)


@check(
    points=1,
    es="Cada una de las cinco activaciones se usa en la capa donde se pide",
    en="Each of the five activations is used in the layer where it is asked for",
)
def test_each_activation(student, rng):
    X = rng.normal(size=(6, 3)).astype("float32")
    names = list(FUNCTIONS)
    for name, other in zip(names, names[2:] + names[:2], strict=True):
        params = network(rng, [3, 5, 2])
        model = build(student, [3, 5, 2], [name, other], params)

        assert_close(model(X), forward(X, params, [name, other]), **FLOAT32)
