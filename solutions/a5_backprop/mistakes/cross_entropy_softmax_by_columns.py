"""
es = "Tu softmax normaliza las columnas. Cada fila es un ejemplo: las probabilidades suman 1 por filas."
en = "Your softmax normalises the columns. Each row is an example: the probabilities sum to 1 along rows."

[fails]
loss_backward = ["test_cross_entropy_by_hand", "test_cross_entropy_any_shape", "test_central_differences", "test_large_logits"]
"""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return 2 * (Y - T) / Y.size
    E = np.exp(Y - Y.max(axis=0))
    return (E / E.sum(axis=0) - np.eye(Y.shape[1])[T]) / len(Y)
