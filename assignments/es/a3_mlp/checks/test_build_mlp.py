"""build_mlp: the weights of a small network, and one to be followed by hand."""

import numpy as np

from autograder.checks import Text, as_layer, assert_close, assert_equal, check, expect


@check(
    points=2,
    es="Con [3, 4, 2] hay una matriz y un sesgo por capa, desde que se construye el modelo",
    en="With [3, 4, 2] there are a matrix and a bias for each layer, as soon as the model is built",
)
def test_weights(student):
    model = as_layer(student.build_mlp([3, 4, 2], ["relu", "linear"]))
    shapes = [np.shape(value) for value in model.trainable()]

    expect(
        bool(model.invoke("get_weights")),
        es="El modelo todavía no tiene pesos. ¿Le dijiste cuántas columnas tiene la entrada?",
        en="The model has no weights yet. Did you tell it how many columns the input has?",
    )
    expect(
        sorted(shapes) == [(2,), (3, 4), (4,), (4, 2)],
        es=f"Los pesos entrenables tienen formas {shapes}, y debían ser (3, 4), (4,), (4, 2) y (2,).",
        en=f"The trainable weights have shapes {shapes}, and should be (3, 4), (4,), (4, 2) and (2,).",
    )


@check(
    points=2,
    es="Con pesos elegidos a mano, la salida es la que resulta con lápiz y papel",
    en="With weights chosen by hand the output is the one that pencil and paper give",
)
def test_by_hand(student):
    weights = [
        np.array([[1.0, -1.0, 0.0], [0.0, 1.0, 2.0]], dtype="float32"),
        np.array([0.0, 0.0, -5.0], dtype="float32"),
        np.array([[2.0], [3.0], [7.0]], dtype="float32"),
        np.array([-1.0], dtype="float32"),
    ]
    X = np.array([[1.0, 2.0]], dtype="float32")
    model = as_layer(student.build_mlp([2, 3, 1], ["relu", "linear"]))
    model(X)  # a model that waits for its first input has its weights now

    shapes = [np.shape(value) for value in model.trainable()]
    hint = Text(
        es="¿Hay una capa Dense por cada activación, con su kernel y su bias?",
        en="Is there one Dense layer for each activation, with its kernel and its bias?",
    )
    assert_equal(len(shapes), 4, hint=hint)
    matrices, biases = iter(weights[::2]), iter(weights[1::2])
    model.assign_trainable([next(matrices if len(s) == 2 else biases) for s in shapes])

    assert_close(model(X), [[4.0]])
