"""Perceptron: random weights and shapes, ties and near ties, dtype, inside a model.

The right answer is computed here, by NumPy, from numbers whose sums are exact in single precision.
"""

import numpy as np

from autograder.checks import Text, as_layer, assert_close, check, expect

EXERCISE = "Perceptron"
NEAR = 2.0 ** -np.arange(3, 21, dtype="float32")  # distances from the threshold, down to 1e-6
SCALES = (1.0, 2.0**-20, 2.0**20)


def given_weights(layer, kernel, threshold):
    """The layer, with its weights set."""
    layer.assign("kernel", kernel)
    layer.assign("threshold", threshold)
    return layer


def build(student, rng, d, units):
    """A layer of the student's and its weights: kernel (d, units) and threshold (units,), in quarters."""
    kernel = rng.choice([-1.0, -0.5, 0.5, 1.0], size=(d, units)).astype("float32")
    threshold = rng.choice([-0.75, -0.25, 0.25, 0.75], size=units).astype("float32")
    layer = as_layer(student.Perceptron(units))
    layer(np.zeros((1, d), dtype="float32"))
    return given_weights(layer, kernel, threshold), kernel, threshold


def inputs(rng, n, kernel):
    """X (n, d) with every sum X @ kernel off the quarters; among its rows one of zeros, if n > 1."""
    d = len(kernel)
    X = (rng.integers(-8, 8, size=(n, d)) / 4).astype("float32")
    X[-1] = 0.0 if n > 1 else 4 * kernel[:, 0]
    X[:, 0] += 0.0625
    return X


@check(
    points=2,
    es="La salida es f(X K - θ) para cualquier cantidad de ejemplos, de entradas y de neuronas",
    en="The output is f(X K - θ) for any number of examples, inputs and neurons",
)
def test_any_shape(student, rng):
    for d, units in ((3, 2), (4, 5), (2, 1), (1, 3), (1, 1)):
        layer, kernel, threshold = build(student, rng, d, units)
        build(student, rng, d, units)  # another layer of that shape, whose weights are its own
        for n in (7, 1, 3):
            X = inputs(rng, n, kernel)
            assert_close(layer(X), np.where(X @ kernel - threshold > 0, 1.0, 0.0))
        X = np.concatenate([4 * kernel.T, -4 * kernel.T])  # rows that make a neuron certain
        X[:, 0] += 0.0625
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
    points=1,
    es="La comparación con el umbral es exacta, con números chicos y grandes",
    en="The comparison with the threshold is exact, with numbers small and large",
)
def test_near_the_threshold(student):
    hint = Text(
        es="Compara sin tolerancia y sin redondear.",
        en="Compare with no tolerance and without rounding.",
    )
    layer = as_layer(student.Perceptron(2))
    layer(np.zeros((1, 2), dtype="float32"))
    kernel = np.array([[0.5, -0.5], [0.25, 0.25]], dtype="float32")
    want = np.concatenate(
        [np.tile([1.0, 0.0], (NEAR.size, 1)), np.tile([0.0, 1.0], (NEAR.size, 1))]
    )
    for scale in SCALES:
        for threshold in (0.0, 0.25):
            thresholds = np.full(2, scale * scale * threshold, dtype="float32")
            given_weights(layer, scale * kernel, thresholds)
            x1 = np.concatenate([NEAR, -NEAR])
            X = scale * np.stack([x1, np.full(x1.size, 4 * threshold, dtype="float32")], axis=1)

            assert_close(layer(X.astype("float32")), want, hint=hint)


@check(
    points=1,
    es="La salida está en el tipo de la capa, float32, y la capa responde lo mismo dos veces",
    en="The output is in the layer's dtype, float32, and the layer answers the same twice",
)
def test_dtype(student, rng):
    layer, kernel, _ = build(student, rng, d=2, units=3)
    layer.assign("threshold", np.zeros(3, dtype="float32"))
    for X in (8 * kernel.T, (8 * kernel.T).astype("float64")):  # (3, 2): row j makes neuron j fire
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


@check(
    points=2.5,
    es="Dentro de un modelo, con `predict`, responde lo mismo, y dos capas calculan XOR",
    en="Inside a model, with `predict`, it answers the same, and two layers compute XOR",
)
def test_in_a_model(student, rng):
    hint = Text(
        es="Dentro de un modelo la entrada no trae valores ni número de filas: usa `keras.ops`, no NumPy.",
        en="Inside a model the input has neither values nor a number of rows: use `keras.ops`, not NumPy.",
    )
    layer, kernel, threshold = build(student, rng, d=3, units=2)
    X = inputs(rng, 7, kernel)
    model = as_layer(student.network(3, layer))
    for batch_size in (32, 3):
        got = model.predict(X, batch_size=batch_size)
        assert_close(got, np.where(X @ kernel - threshold > 0, 1.0, 0.0), hint=hint)

    hidden, output = as_layer(student.Perceptron(2)), as_layer(student.Perceptron(1))
    model = as_layer(student.network(2, hidden, output))  # which builds them
    given_weights(hidden, np.array([[1, -1], [1, -1]], "float32"), np.array([0.5, -1.5], "float32"))
    given_weights(output, np.ones((2, 1), "float32"), np.full(1, 1.5, "float32"))
    corners = np.array([[1, 1], [0, 1], [0, 0], [1, 0], [1, 1]], dtype="float32")
    assert_close(model.predict(corners), [[0.0], [1.0], [0.0], [1.0], [0.0]], hint=hint)
