"""collapse: two layers to be multiplied by hand, and a single one."""

import numpy as np

from autograder.checks import Text, assert_close, check, parts


@check(
    points=2,
    es="Dos capas lineales se vuelven una, con los pesos y el sesgo que salen a mano",
    en="Two linear layers become one, with the weights and the bias that come out by hand",
)
def test_by_hand(student):
    params = [
        (np.array([[1.0, 2.0], [0.0, 1.0]]), np.array([1.0, -1.0])),
        (np.array([[1.0], [3.0]]), np.array([5.0])),
    ]

    W, b = parts(student.collapse(params), "W", "b")

    assert_close(W, [[7.0], [3.0]])
    hint = Text(
        es="b1 pasa por la segunda capa antes de llegar a la salida.",
        en="b1 goes through the second layer before it arrives at the output.",
    )
    assert_close(b, [3.0], hint=hint)


@check(
    points=1,
    es="Una sola capa queda igual",
    en="A single layer stays as it is",
)
def test_single_layer(student):
    params = [(np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), np.array([7.0, 8.0, 9.0]))]

    W, b = parts(student.collapse(params), "W", "b")

    assert_close(W, [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    assert_close(b, [7.0, 8.0, 9.0])
