"""
es = "En el error cuadrático falta dividir: la pérdida es un promedio, y su gradiente también."
en = "In the squared error a division is missing: the loss is a mean, and so is its gradient."

[fails]
loss_backward = ["test_mse_by_hand", "test_mse_any_shape", "test_central_differences"]
"""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return 2 * (Y - T)
    return (softmax(Y) - np.eye(Y.shape[1])[T]) / len(Y)
