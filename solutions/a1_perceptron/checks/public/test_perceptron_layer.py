"""Perceptron: two neurons with weights chosen by hand."""

import numpy as np

from autograder.checks import as_layer, assert_close, check, expect

EXERCISE = "Perceptron"


def weight(layer, name):
    """A weight, by its own name or by the attribute that holds it."""
    named = layer.weights()
    return named[name] if name in named else layer.get(name)


@check(
    points=1,
    es="La capa tiene un kernel con forma (d, units) y un threshold con forma (units,)",
    en="The layer has a kernel of shape (d, units) and a threshold of shape (units,)",
)
def test_weights(student):
    kernel = np.array([[1, 2, 3], [4, 5, 6]], dtype="float32")  # two inputs, three neurons
    threshold = np.array([7, 8, 9], dtype="float32")
    layer = as_layer(student.Perceptron(3))
    layer(np.zeros((5, 2), dtype="float32"))  # the first call builds the layer
    layer.assign("kernel", kernel)
    layer.assign("threshold", threshold)

    assert_close(weight(layer, "kernel"), kernel)
    assert_close(weight(layer, "threshold"), threshold)
    for name, value in (("kernel", kernel), ("threshold", threshold)):
        expect(
            any(np.array_equal(each, value) for each in layer.weights().values()),
            es=f"Keras no conoce `{name}`: no está en `layer.weights`. Créalo con `self.add_weight`.",
            en=f"Keras does not know `{name}`: `layer.weights` lacks it. Create it with `self.add_weight`.",
        )


@check(
    points=1,
    es="Cada columna es una neurona: la primera calcula AND y la segunda NAND",
    en="Each column is a neuron: the first computes AND and the second NAND",
)
def test_and_nand(student):
    corners = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype="float32")
    layer = as_layer(student.Perceptron(2))
    layer(np.zeros((1, 2), dtype="float32"))
    layer.assign("kernel", np.array([[1, -1], [1, -1]], dtype="float32"))
    layer.assign("threshold", np.array([1.5, -1.5], dtype="float32"))

    assert_close(layer(corners), [[0.0, 1.0], [0.0, 1.0], [0.0, 1.0], [1.0, 0.0]])
