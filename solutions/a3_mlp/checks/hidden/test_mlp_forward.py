"""mlp_forward: any depth, every activation, square layers, the last activation, rows, purity."""

import itertools

import numpy as np

from autograder.checks import Text, assert_close, assert_matches, assert_pure, check, expect, parts

NAMES = ("linear", "sigmoid", "tanh", "relu", "elu")


def network(rng, sizes):
    """params of a network, with biases of a size that shows."""
    return [
        (
            rng.normal(scale=1.2 / np.sqrt(n_in), size=(n_in, n_out)),
            rng.uniform(0.3, 1.0, size=n_out) * rng.choice([-1.0, 1.0], size=n_out),
        )
        for n_in, n_out in itertools.pairwise(sizes)
    ]


def output(student):
    """The student's function without its cache, whose form is free."""
    return lambda *args: parts(student.mlp_forward(*args), "Y", "cache")[0]


def right(reference):
    return lambda *args: reference.mlp_forward(*args)[0]


@check(
    points=4,
    es="La salida es correcta con cualquier profundidad, con cualquier ancho y con activaciones mezcladas",
    en="The output is right at any depth, at any width, and with mixed activations",
)
def test_any_depth(student, reference, rng):
    for n, sizes, activations in (
        (7, [3, 5, 2], ["tanh", "sigmoid"]),
        (5, [4, 6, 3, 2], ["sigmoid", "elu", "tanh"]),
        (6, [2, 7, 5, 4, 3], ["elu", "tanh", "relu", "linear"]),
        (4, [5, 3], ["sigmoid"]),
    ):
        X, params = rng.normal(size=(n, sizes[0])), network(rng, sizes)
        assert_matches(output(student), right(reference), X, params, activations)
    X, params = rng.normal(size=(3, 2)), tuple(network(rng, [2, 4, 3]))
    assert_matches(output(student), right(reference), X, params, ("elu", "linear"))


@check(
    points=2,
    es="Cada una de las cinco activaciones se aplica donde se pide",
    en="Each of the five activations is applied where it is asked for",
)
def test_each_activation(student, reference, rng):
    for name, other in itertools.permutations(NAMES, 2):
        X, params = rng.normal(size=(5, 3)), network(rng, [3, 6, 4])
        assert_matches(output(student), right(reference), X, params, [name, other])


@check(
    points=2,
    es="También es correcta si todas las capas tienen el mismo ancho, donde las formas no avisan",
    en="It is right, too, where all layers have the same width, and the shapes tell nothing",
)
def test_square_layers(student, reference, rng):
    hint = Text(
        es="¿La entrada de cada capa es la salida de la anterior?",
        en="Is the input of every layer the output of the one before?",
    )
    for n, d in ((4, 4), (6, 3)):
        X, params = rng.normal(size=(n, d)), network(rng, [d] * 4)
        activations = ["tanh", "elu", "linear"]
        assert_matches(output(student), right(reference), X, params, activations, hint=hint)


@check(
    points=2,
    es='La última capa usa su activación: "linear" deja pasar los logits y "sigmoid" da probabilidades',
    en='The last layer uses its activation: "linear" lets logits pass and "sigmoid" gives probabilities',
)
def test_output_activation(student, rng):
    X, (W1, b1) = rng.normal(size=(5, 3)), network(rng, [3, 4])[0]
    W2, b2 = np.zeros((4, 3)), np.array([-2.0, 0.0, 2.0])  # only the bias reaches the output
    for name, want in (
        ("linear", [-2.0, 0.0, 2.0]),
        ("sigmoid", 1 / (1 + np.exp([2.0, 0.0, -2.0]))),
        ("relu", [0.0, 0.0, 2.0]),
    ):
        Y = output(student)(X, [(W1, b1), (W2, b2)], ["tanh", name])
        assert_close(Y, np.tile(want, (5, 1)))


@check(
    points=1.5,
    es="La respuesta para un ejemplo es la misma solo que en un lote, en cualquier orden",
    en="The answer for an example is the same alone as in a batch, in any order",
)
def test_rows_are_independent(student, rng):
    (W1, _), (W2, _) = network(rng, [4, 5, 3])
    params = [(W1, np.full(5, 2.0)), (W2, np.full(3, 3.0))]  # large enough that no ReLU is idle
    X, activations = rng.normal(size=(6, 4)), ["tanh", "elu"]
    hint = Text(
        es="Ninguna fila puede depender de las otras.",
        en="No row may depend on the others.",
    )
    Y = output(student)(X, params, activations)

    assert_close(Y, np.zeros((6, 3)), atol=float("inf"))  # an answer for every row
    Y = np.asarray(Y)
    expect(
        np.ptp(Y, axis=0).max() > 1e-6,
        es="Ejemplos distintos dan exactamente la misma respuesta.",
        en="Different examples give exactly the same answer.",
    )
    for i in (0, 5):
        assert_close(output(student)(X[i : i + 1], params, activations), Y[i : i + 1], hint=hint)
    order = rng.permutation(6)
    assert_close(output(student)(X[order], params, activations), Y[order], hint=hint)


@check(
    points=1.5,
    es="No modifica X, params ni activations, y responde lo mismo dos veces",
    en="It does not modify X, params or activations, and answers the same twice",
)
def test_is_pure(student, rng):
    for sizes, activations in (([3, 4, 2], ["relu", "linear"]), ([3, 3, 3], ["linear", "relu"])):
        X, params = rng.normal(size=(5, 3)), network(rng, sizes)
        Y = output(student)(X, params, activations)

        assert_close(Y, np.zeros((5, sizes[-1])), atol=float("inf"))  # an answer at all
        assert_pure(student.mlp_forward, X, params, activations)
