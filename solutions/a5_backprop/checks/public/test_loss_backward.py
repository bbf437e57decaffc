"""loss_backward: a small case of each loss."""

import numpy as np

from autograder.checks import Text, assert_close, check


@check(
    points=1.5,
    es="El gradiente del error cuadrático es 2 (Y - T), dividido por la cantidad de números promediados",
    en="The gradient of the squared error is 2 (Y - T), divided by how many numbers were averaged",
)
def test_mse_by_hand(student):
    Y = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    T = np.array([[1.0, 0.5], [0.0, 4.0], [5.0, 9.0]])

    hint = Text(
        es="El promedio es sobre los seis números, no solo sobre las tres filas.",
        en="The mean is over all six numbers, not just over the three rows.",
    )
    want = [[0.0, 0.5], [1.0, 0.0], [0.0, -1.0]]
    assert_close(student.loss_backward(Y, T, "mse"), want, hint=hint)


@check(
    points=1.5,
    es="El gradiente de la entropía cruzada es lo que la red cree menos lo que es verdad, partido por N",
    en="The gradient of cross-entropy is what the network believes minus what is true, over N",
)
def test_cross_entropy_by_hand(student):
    logits = np.array([[0.0, np.log(3.0)], [0.0, 0.0]])  # probabilities: 1/4 and 3/4, 1/2 and 1/2

    want = [[0.125, -0.125], [-0.25, 0.25]]
    assert_close(student.loss_backward(logits, np.array([1, 0]), "cross_entropy"), want)
