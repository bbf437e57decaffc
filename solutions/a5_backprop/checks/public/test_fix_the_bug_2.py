"""fix_the_bug_2: one step of a network 1 -> 1 -> 2 in which every number is a fraction."""

import numpy as np

from autograder.checks import Text, assert_close, check, parts


@check(
    points=1.5,
    es="El paso de la red 1 → 1 → 2 del enunciado es el que sale con lápiz y papel",
    en="The step of the statement's network 1 → 1 → 2 is that of pencil and paper",
)
def test_by_hand(student):
    params = [
        (np.array([[1.0]]), np.array([0.0])),
        (np.array([[1.0, -1.0]]), np.array([-1.0, 1.0])),  # the logits are 0
    ]
    X, y = np.array([[1.0], [1.0]]), np.array([0, 0])

    after = student.fix_the_bug_2(params, X, y, 1.0)

    first, second = parts(after, "(W1, b1)", "(W2, b2)")
    W1, b1 = parts(first, "W1", "b1")
    W2, b2 = parts(second, "W2", "b2")
    assert_close(W2, [[1.5, -1.5]])
    assert_close(b2, [-0.5, 0.5])
    hint = Text(
        es="¿Con qué pesos se calculó el gradiente de la primera capa?",
        en="With which weights was the gradient of the first layer computed?",
    )
    assert_close(W1, [[2.0]], hint=hint)
    assert_close(b1, [1.0], hint=hint)
