"""init_params: the shapes of a small network, and its biases."""

import numpy as np

from autograder.checks import Generator, Text, assert_close, assert_equal, check, parts


def layers(student, sizes, seed=0):
    """The student's pairs (W, b), one for each layer."""
    names = [f"(W{i}, b{i})" for i in range(1, len(sizes))]
    pairs = parts(student.init_params(sizes, Generator(seed)), *names)
    return [parts(pair, "W", "b") for pair in pairs]


@check(
    points=2,
    es="Con [3, 4, 2] hay dos pares, con formas (3, 4) y (4,), y (4, 2) y (2,)",
    en="With [3, 4, 2] there are two pairs, of shapes (3, 4) and (4,), and (4, 2) and (2,)",
)
def test_shapes(student):
    hint = Text(
        es="W tiene una fila por entrada y una columna por neurona.",
        en="W has a row for each input and a column for each neuron.",
    )
    for (W, b), (n_in, n_out) in zip(layers(student, [3, 4, 2]), ((3, 4), (4, 2)), strict=True):
        # Whichever numbers: only the forms are looked at.
        assert_close(W, np.zeros((n_in, n_out)), atol=float("inf"), shape_hint=hint)
        assert_close(b, np.zeros(n_out), atol=float("inf"))


@check(
    points=1,
    es="Todos los sesgos parten en cero",
    en="All biases start at zero",
)
def test_biases_are_zero(student):
    for (_, b), n_out in zip(layers(student, [3, 4, 2]), (4, 2), strict=True):
        assert_equal(b, np.zeros(n_out))
