"""logistic_loss_and_grad: probabilities of 1/2 and 3/4, to be worked out by hand."""

import numpy as np

from autograder.checks import Text, assert_close, check, parts


@check(
    points=2,
    es="La pérdida es el promedio de -log de la probabilidad de la clase correcta: con p = 1/2, log 2",
    en="The loss is the mean of -log of the right class's probability: with p = 1/2, log 2",
)
def test_loss_by_hand(student):
    X, y = np.array([[1.0, 5.0], [-1.0, 2.0]]), np.array([1, 0])

    loss, _, _ = parts(student.logistic_loss_and_grad(np.zeros(2), 0.0, X, y), "loss", "dw", "db")
    assert_close(loss, np.log(2))

    # z = log 3 and -log 3: the right class has probability 3/4 both times.
    w = np.array([np.log(3), 0.0])
    loss, _, _ = parts(student.logistic_loss_and_grad(w, 0.0, X, y), "loss", "dw", "db")
    assert_close(loss, np.log(4 / 3))


@check(
    points=3,
    es="El gradiente reparte el error p - y de cada ejemplo entre sus entradas, y promedia",
    en="The gradient shares out each example's error p - y among its inputs, and takes the mean",
)
def test_gradient_by_hand(student):
    X = np.array([[1.0, 2.0], [3.0, 0.0], [-1.0, 4.0], [1.0, -2.0]])
    y = np.array([1, 0, 1, 1])

    _, dw, db = parts(student.logistic_loss_and_grad(np.zeros(2), 0.0, X, y), "loss", "dw", "db")

    hint = Text(
        es="Todas las probabilidades son 1/2, así que los errores p - y son -1/2, 1/2, -1/2 y -1/2.",
        en="All probabilities are 1/2, so the errors p - y are -1/2, 1/2, -1/2 and -1/2.",
    )
    assert_close(dw, [0.25, -0.5], hint=hint)
    assert_close(db, -0.25, hint=hint)
