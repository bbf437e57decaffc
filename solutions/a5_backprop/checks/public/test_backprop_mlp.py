"""BackpropMLP: a network 2 -> 2 -> 2 with weights chosen by hand."""

import numpy as np

from autograder.checks import Text, assert_close, assert_gradients, check, parts

EXERCISE = "BackpropMLP"
WEIGHTS = [[[1, 0], [0, 1]], [0, 1], [[1, -1], [2, 0]], [0, 1]]


def by_hand(student):
    """The student's model with the weights above: A1 = relu(x + [0, 1])."""
    model = student.BackpropMLP([2, 2, 2], ["relu", "linear"])
    model(np.zeros((1, 2), dtype="float32"))
    model.assign_trainable(in_order(model, WEIGHTS))
    return model


def in_order(model, values):
    """Values of W1, b1, W2, b2 in the order of the model's own trainable variables."""
    kernels, biases = iter(values[::2]), iter(values[1::2])
    return [
        np.array(next(kernels if np.ndim(variable) == 2 else biases), dtype="float32")
        for variable in model.trainable()
    ]


def in_order_names(model):
    kernels, biases = iter(["dW1", "dW2"]), iter(["db1", "db2"])
    return [next(kernels if np.ndim(v) == 2 else biases) for v in model.trainable()]


@check(
    points=2,
    es="La salida son los logits: la última capa no lleva activación ni softmax",
    en="The output is the logits: the last layer has neither an activation nor a softmax",
)
def test_logits(student):
    X = np.array([[3, 1], [-2, 0], [1, -2]], dtype="float32")  # A1: (3, 2), (0, 1), (1, 0)

    assert_close(by_hand(student)(X), [[7.0, -2.0], [2.0, 1.0], [1.0, 0.0]], rtol=1e-5)


@check(
    points=2,
    es="Con un solo ejemplo, los gradientes son los que salen con lápiz y papel",
    en="With a single example, the gradients are those of pencil and paper",
)
def test_gradients_by_hand(student):
    model = by_hand(student)
    weights = [*WEIGHTS[:2], [[1, -1], [0, 2]], [-1, 1]]
    model.assign_trainable(in_order(model, weights))
    X = np.array([[1, -2]], dtype="float32")  # A1: (1, 0); the logits: (0, 0)

    want = [[[-1, 0], [2, 0]], [-1, 0], [[-0.5, 0.5], [0, 0]], [-0.5, 0.5]]
    want, names = in_order(model, want), in_order_names(model)
    got = parts(model.invoke("gradients", X, np.array([0])), *names)
    hint = Text(
        es="Aquí p = (1/2, 1/2), y la segunda neurona oculta está apagada.",
        en="Here p = (1/2, 1/2), and the second hidden neuron is off.",
    )
    assert_gradients(got, want, names=names, rtol=1e-4, atol=1e-6, hint=hint)
