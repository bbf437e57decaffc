"""loss_backward: any shape, missing classes, large logits, central differences, purity."""

import numpy as np

from autograder.checks import (
    Text,
    assert_close,
    assert_matches,
    assert_pure,
    central_differences,
    check,
)


def mse(Y, T):
    return float(((Y - T) ** 2).mean())


def cross_entropy(Z, y):
    top = Z.max(axis=1)
    log_sums = top + np.log(np.exp(Z - top[:, np.newaxis]).sum(axis=1))
    return float((log_sums - Z[np.arange(len(y)), y]).mean())


@check(
    points=2.5,
    es="Error cuadrático: correcto para cualquier cantidad de ejemplos y de salidas",
    en="Squared error: right for any number of examples and outputs",
)
def test_mse_any_shape(student, reference, rng):
    for shape in ((int(rng.integers(6, 9)), 3), (1, 4), (5, 1), (2, 2)):
        Y, T = rng.normal(size=shape), rng.normal(size=shape)
        assert_matches(student.loss_backward, reference.loss_backward, Y, T, "mse")


@check(
    points=2.5,
    es="Entropía cruzada: correcta para cualquier lote, también si falta una clase",
    en="Cross-entropy: right for any batch, also where a class is missing",
)
def test_cross_entropy_any_shape(student, reference, rng):
    for n, classes in ((int(rng.integers(7, 10)), 4), (1, 3), (5, 2), (3, 3), (2, 6)):
        logits = rng.normal(scale=2.0, size=(n, classes))
        y = rng.integers(0, classes - 1, size=n)  # the last class never appears
        y[0] = classes - 2
        hint = Text(
            es=f"Los logits tienen {classes} columnas, y las clases del lote son {y.tolist()}.",
            en=f"The logits have {classes} columns, and the classes of the batch are {y.tolist()}.",
        )
        assert_matches(
            student.loss_backward, reference.loss_backward, logits, y, "cross_entropy", hint=hint
        )
    y = np.array([2, 0, 1, 2])
    logits = rng.normal(size=(4, 3))
    assert_matches(student.loss_backward, reference.loss_backward, logits, y, "cross_entropy")


@check(
    points=2,
    es="Los dos gradientes coinciden con las diferencias centradas de su pérdida",
    en="Both gradients agree with the central differences of their loss",
)
def test_central_differences(student, rng):
    Y, T = rng.normal(size=(5, 3)), rng.normal(size=(5, 3))
    y = rng.permutation([0, 1, 2, 0, 1])

    got = student.loss_backward(Y, T, "mse")
    assert_close(got, central_differences(lambda out: mse(out, T), Y), atol=1e-8)
    got = student.loss_backward(Y, y, "cross_entropy")
    assert_close(got, central_differences(lambda out: cross_entropy(out, y), Y), atol=1e-8)


@check(
    points=1,
    es="Con logits de 1000 y de -1000 la respuesta es finita y correcta",
    en="With logits of 1000 and of -1000 the answer is finite and right",
)
def test_large_logits(student, rng):
    order = rng.permutation(3)
    logits = np.array(
        [[1000.0, 0.0, -1000.0], [-1000.0, -1000.0, -1000.0], [1000.0, 1000.0, 1000.0]]
    )
    y = np.array([2, 0, 1])
    third = 1.0 / 3.0
    P = np.array([[1.0, 0.0, 0.0], [third, third, third], [third, third, third]])
    want = (P - np.eye(3)[y]) / 3

    got = student.loss_backward(logits[:, order], np.argsort(order)[y], "cross_entropy")

    assert_close(got, want[:, order])


@check(
    points=1,
    es="No modifica Y ni T, y responde lo mismo dos veces",
    en="It does not modify Y or T, and answers the same twice",
)
def test_is_pure(student, rng):
    Y, T, y = rng.normal(size=(4, 3)), rng.normal(size=(4, 3)), np.array([0, 1, 2, 0])

    for target, loss in ((T, "mse"), (y, "cross_entropy")):
        answer = student.loss_backward(Y, target, loss)
        assert_close(answer, np.zeros((4, 3)), atol=float("inf"))  # an answer at all
        assert_pure(student.loss_backward, Y, target, loss)
