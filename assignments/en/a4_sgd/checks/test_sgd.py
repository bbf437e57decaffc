"""sgd: runs in which the order does not matter, so that they can be worked out."""

import numpy as np

from autograder.checks import Generator, Text, assert_close, check, parts

NAMES = ("w", "b", "losses")


@check(
    points=2,
    es="Parte de cero; si un lote tiene todos los ejemplos, una época es un paso",
    en="It starts from zero; if one batch has all the examples, an epoch is one step",
)
def test_one_step(student):
    X, y = np.array([[2.0], [-2.0]]), np.array([1, 0])

    w, b, losses = parts(student.sgd(X, y, 0.5, 2, 1, Generator(0)), *NAMES)

    assert_close(w, [0.5])
    assert_close(b, 0.0)
    hint = Text(
        es="La pérdida que se anota es la de después de la época, con los parámetros nuevos.",
        en="The loss noted is the one after the epoch, with the new parameters.",
    )
    assert_close(losses, [np.log(1 + np.exp(-1))], hint=hint)


@check(
    points=2,
    es="Tres ejemplos en lotes de dos son dos pasos: el lote más chico también da el suyo",
    en="Three examples in batches of two are two steps: the smaller batch takes its own, too",
)
def test_smaller_batch(student):
    X, y = np.zeros((3, 1)), np.array([1, 1, 1])  # all alike: only b moves, whatever the order

    w, b, _ = parts(student.sgd(X, y, 2.0, 2, 1, Generator(0)), *NAMES)

    first = 0.0 + 2.0 * (1 - 1 / 2)  # b = 1 after the first batch, of two examples
    second = first + 2.0 * (1 - 1 / (1 + np.exp(-first)))  # and then one more step, of one example
    assert_close(w, [0.0])
    assert_close(b, second)
