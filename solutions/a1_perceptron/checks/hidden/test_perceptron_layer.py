"""Perceptron: random weights and shapes, ties, dtype. The right answer is computed here, by NumPy."""

import numpy as np

from autograder.checks import Text, as_layer, assert_close, check, expect

EXERCISE = "Perceptron"


def build(student, rng, d, units):
    """A layer of the student's and its weights: kernel (d, units) and threshold (units,), in quarters."""
    kernel = rng.choice([-1.0, -0.5, 0.5, 1.0], size=(d, units)).astype("float32")
    threshold = rng.choice([-0.75, -0.25, 0.25, 0.75], size=units).astype("float32")
    layer = as_layer(student.Perceptron(units))
    layer(np.zeros((1, d), dtype="float32"))
    layer.assign("kernel", kernel)
    layer.assign("threshold", threshold)
    return layer, kernel, threshold


@check(
    points=2,
    es="La salida es f(X K - θ) para cualquier cantidad de ejemplos, de entradas y de neuronas",
    en="The output is f(X K - θ) for any number of examples, inputs and neurons",
)
def test_any_shape(student, rng):
    for d, units in ((3, 2), (4, 5), (2, 1)):
        layer, kernel, threshold = build(student, rng, d, units)
        for n in (7, 1, 3):
            X = (rng.integers(-8, 8, size=(n, d)) / 4).astype("float32")
            X[0] = 0.0
            X += (0.0625 * (np.arange(d) == 0)).astype("float32")  # sums are off the threshold

            assert_close(layer(X), np.where(X @ kernel - threshold > 0, 1.0, 0.0))


@check(
    points=1.5,
    es="Una suma igual al umbral activa la neurona también en Keras: f(0) = 1",
    en="A sum equal to the threshold fires the neuron in Keras, too: f(0) = 1",
)
def test_ties_fire(student, rng):
    hint = Text(
        es="Aquí X K es igual al umbral en todas las filas.",
        en="Here X K equals the threshold in every row.",
    )
    for threshold in (-0.75, 0.0, 0.75):
        layer, kernel, _ = build(student, rng, d=3, units=1)
        layer.assign("threshold", np.full(1, threshold, dtype="float32"))
        X = (rng.integers(-8, 9, size=(5, 3)) / 4).astype("float32")
        X[:, 0] += (threshold - X @ kernel[:, 0]) / kernel[0, 0]  # exact: all numbers are eighths

        assert_close(layer(X), np.ones((5, 1)), hint=hint)


@check(
    points=1.5,
    es="La salida está en el tipo de la capa, float32, y la capa responde lo mismo dos veces",
    en="The output is in the layer's dtype, float32, and the layer answers the same twice",
)
def test_dtype(student, rng):
    layer, kernel, _ = build(student, rng, d=2, units=3)
    layer.assign("threshold", np.zeros(3, dtype="float32"))
    X = 8 * kernel.T  # (3, 2): row j makes neuron j fire

    got = layer(X)

    assert_close(got, np.zeros((3, 3)), atol=1.0)  # three answers for three rows, 0 or 1
    expect(
        np.asarray(got).dtype == np.float32,
        es=f"La salida tiene tipo {np.asarray(got).dtype}, y la capa trabaja en float32.",
        en=f"The output has dtype {np.asarray(got).dtype}, and the layer works in float32.",
    )
    expect(
        (np.diag(np.asarray(got)) == 1).all() and np.array_equal(got, layer(X)),
        es="La misma entrada tiene que dar dos veces la misma salida, con 1 donde la suma es positiva.",
        en="The same input must give the same output twice, with 1 where the sum is positive.",
    )
