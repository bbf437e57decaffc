"""sgd_epoch: steps that all find a probability of 1/2, to be followed with pencil and paper."""

import numpy as np

from autograder.checks import Text, assert_close, check, parts


@check(
    points=2,
    es="Cada lote da un paso, desde los parámetros que dejó el lote anterior",
    en="Each batch takes one step, from the parameters that the batch before it left",
)
def test_two_batches(student):
    X, y = np.array([[0.0, 2.0], [1.0, -1.5]]), np.array([1, 0])
    batches = [np.array([0]), np.array([1])]

    w, b = parts(student.sgd_epoch(X, y, np.array([1.0, 0.0]), 0.0, 1.0, batches), "w", "b")

    hint = Text(
        es="Después del primer lote, w = [1, 1] y b = 0.5. Con esos, en el segundo z = 0.",
        en="After the first batch w = [1, 1] and b = 0.5. With those, in the second z = 0.",
    )
    assert_close(w, [0.5, 1.75], hint=hint)
    assert_close(b, 0.0, hint=hint)


@check(
    points=1.5,
    es="Un último lote con menos ejemplos se divide por los que tiene",
    en="A last batch with fewer examples is divided by as many as it has",
)
def test_smaller_batch(student):
    X, y = np.array([[1.0, 0.0], [1.0, 0.0], [-1.0, 2.0]]), np.array([1, 1, 0])
    batches = [np.array([0, 1]), np.array([2])]

    w, b = parts(student.sgd_epoch(X, y, np.zeros(2), 0.0, 2.0, batches), "w", "b")

    assert_close(w, [2.0, -2.0])
    assert_close(b, 0.0)
