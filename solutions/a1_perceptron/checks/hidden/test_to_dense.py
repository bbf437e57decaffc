"""to_dense: the sums of a Dense layer against those of the perceptron, purity."""

import numpy as np

from autograder.checks import assert_close, assert_pure, check, parts


@check(
    points=2,
    es="Con esos pesos, la capa Dense calcula w · x - b en cada fila, para cualquier d y cualquier umbral",
    en="With those weights the Dense layer computes w · x - b in every row, for any d and any threshold",
)
def test_same_sums(student, rng):
    for d, b in ((1, 0.75), (3, 0.0), (5, -1.25), (4, 2)):
        X = rng.integers(-8, 9, size=(d + 2, d)) / 4
        w = rng.choice([-1.0, -0.5, 0.5, 1.0], size=d)

        kernel, bias = parts(student.to_dense(w, b), "kernel", "bias")

        assert_close(kernel, w.reshape(d, 1))
        assert_close(bias, np.zeros(1), atol=float("inf"))  # one finite number
        assert_close(X @ np.asarray(kernel) + np.asarray(bias), (X @ w - b).reshape(-1, 1))


@check(
    points=1,
    es="No modifica w, y responde lo mismo dos veces",
    en="It does not modify w, and answers the same twice",
)
def test_is_pure(student, rng):
    w = rng.choice([-1.0, -0.5, 0.5, 1.0], size=3)

    kernel, _ = parts(student.to_dense(w, 0.25), "kernel", "bias")

    assert_close(kernel, w.reshape(3, 1))  # an answer at all
    assert_pure(student.to_dense, w, 0.25)
