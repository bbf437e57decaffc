"""xor: the four corners, in the table's order."""

import numpy as np

from autograder.checks import Text, assert_equal, check


@check(
    points=2,
    es="En las cuatro esquinas responde 1 solo cuando las entradas son distintas",
    en="At the four corners it answers 1 only when the inputs differ",
)
def test_truth_table(student):
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

    assert_equal(
        student.xor(X),
        [0, 1, 1, 0],
        hint=Text(
            es="Escribe en una tabla qué responde cada neurona oculta en cada esquina.",
            en="Write down in a table what every hidden neuron answers at every corner.",
        ),
    )
