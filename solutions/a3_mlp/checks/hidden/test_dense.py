"""dense: any shape, square shapes where a transposition goes unnoticed, single rows, purity."""

import numpy as np

from autograder.checks import Text, assert_close, assert_matches, assert_pure, check


def layer(rng, n, d_in, d_out):
    """X (n, d_in), W (d_in, d_out) and b (d_out,), none of b near zero."""
    b = rng.uniform(0.5, 2.0, size=d_out) * rng.choice([-1.0, 1.0], size=d_out)
    return rng.normal(size=(n, d_in)), rng.normal(size=(d_in, d_out)), b


@check(
    points=2,
    es="La capa es correcta para cualquier cantidad de ejemplos, de entradas y de neuronas",
    en="The layer is right for any number of examples, inputs and neurons",
)
def test_any_shape(student, reference, rng):
    for n, d_in, d_out in ((int(rng.integers(8, 12)), 3, 5), (4, 6, 1), (5, 1, 2)):
        X, W, b = layer(rng, n, d_in, d_out)
        assert_matches(student.dense, reference.dense, X, W, b)
    single = [array.astype("float32") for array in layer(rng, 6, 4, 3)]
    assert_matches(student.dense, reference.dense, *single)


@check(
    points=1.5,
    es="También es correcta si N, d_in y d_out son iguales, donde las formas no avisan",
    en="It is right, too, where N, d_in and d_out are equal, and the shapes tell nothing",
)
def test_square(student, reference, rng):
    hint = Text(
        es="Las columnas de W son las neuronas, y b tiene un número por columna.",
        en="The columns of W are the neurons, and b has one number for each column.",
    )
    for n in (2, 4):
        X, W, b = layer(rng, n, n, n)
        assert_matches(student.dense, reference.dense, X, W, b, hint=hint)


@check(
    points=0.5,
    es="Una sola fila da una sola fila, con forma (1, d_out)",
    en="A single row gives a single row, of shape (1, d_out)",
)
def test_batch_of_one(student, reference, rng):
    X, W, _ = layer(rng, 1, 3, 4)
    b = rng.permutation([-20.0, -10.0, 10.0, 20.0])  # sums of both signs
    assert_matches(student.dense, reference.dense, X, W, b)


@check(
    points=1,
    es="No modifica X, W ni b, y responde lo mismo dos veces",
    en="It does not modify X, W or b, and answers the same twice",
)
def test_is_pure(student, rng):
    X, W, b = layer(rng, 3, 4, 2)

    assert_close(student.dense(X, W, b), np.zeros((3, 2)), atol=float("inf"))  # an answer at all
    assert_pure(student.dense, X, W, b)
