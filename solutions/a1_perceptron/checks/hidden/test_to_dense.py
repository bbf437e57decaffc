"""to_dense: the sums of a Dense layer against those of the perceptron, every digit, purity."""

import numpy as np

from autograder.checks import assert_close, assert_pure, check, parts


@check(
    points=2.5,
    es="Con esos pesos, la capa Dense calcula w · x - b en cada fila, para cualquier d y cualquier umbral",
    en="With those weights the Dense layer computes w · x - b in every row, for any d and any threshold",
)
def test_same_sums(student, rng):
    for d, b in ((1, 0.75), (3, 0.0), (5, -1.25), (4, 2), (2, -12), (3, 0), (2, np.float64(7.5))):
        X = rng.integers(-8, 9, size=(d + 2, d)) / 4
        w = rng.choice([-1.0, -0.5, 0.5, 1.0], size=d)

        kernel, bias = parts(student.to_dense(w, b), "kernel", "bias")

        assert_close(kernel, w.reshape(d, 1))
        assert_close(bias, np.full(1, -float(b)))
        assert_close(X @ np.asarray(kernel) + np.asarray(bias), (X @ w - b).reshape(-1, 1))


@check(
    points=1.5,
    es="Los pesos y el umbral conservan su valor, sean chicos, grandes o enteros",
    en="The weights and the threshold keep their value, be they small, large or ints",
)
def test_keeps_every_digit(student, rng):
    for scale in (1e-12, 1e-6, 1e-3, 1.0, 1e3, 1e6, 1e12):
        for sign in (1.0, -1.0):
            w, b = (
                scale * rng.uniform(1.0, 2.0, size=4),
                float(sign * scale * rng.uniform(1.0, 2.0)),
            )
            kernel, bias = parts(student.to_dense(sign * w, b), "kernel", "bias")

            assert_close(kernel, sign * w.reshape(4, 1), atol=0.0)
            assert_close(bias, [-b], atol=0.0)
    kernel, bias = parts(student.to_dense(np.array([3, -70000]), 5), "kernel", "bias")
    assert_close(kernel, [[3.0], [-70000.0]])
    assert_close(bias, [-5.0])


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
