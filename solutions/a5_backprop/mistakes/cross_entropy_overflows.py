"""
es = "exp de un logit de 1000 es infinito, y la división da nan. Réstale antes a cada fila su máximo: el softmax no cambia."
en = "exp of a logit of 1000 is infinite, and the division gives nan. First subtract from each row its maximum: the softmax stays the same."

[fails]
loss_backward = ["test_large_logits"]
"""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return 2 * (Y - T) / Y.size
    E = np.exp(Y)
    return (E / E.sum(axis=1, keepdims=True) - np.eye(Y.shape[1])[T]) / len(Y)
