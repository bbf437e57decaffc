"""fix_the_bug_3: one number, used twice."""

import numpy as np

from autograder.checks import Text, assert_close, check, parts


@check(
    points=1.5,
    es="Con un solo peso, los gradientes del enunciado son los que salen con lápiz y papel",
    en="With a single weight, the gradients of the statement are those of pencil and paper",
)
def test_by_hand(student):
    W, b, X, T = np.array([[3.0]]), np.zeros(1), np.zeros((1, 1)), np.array([[-1.0]])

    loss, dW, db = parts(student.fix_the_bug_3(W, b, X, T), "loss", "dW", "db")

    assert_close(loss, 1.0)
    assert_close(dW, [[0.0]])
    hint = Text(
        es="El sesgo se usa dos veces: por el segundo uso vuelve 2, y por el primero vuelve 6.",
        en="The bias is used twice: 2 comes back from the second use, and 6 from the first.",
    )
    assert_close(db, [8.0], hint=hint)
