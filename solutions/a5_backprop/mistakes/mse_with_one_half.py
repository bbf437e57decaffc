"""
es = "Falta el factor 2: parece que tu error cuadrático lleva un 1/2 adelante. Aquí no lo lleva."
en = "The factor 2 is missing: it seems that your squared error has a 1/2 in front. Here it has none."

[fails]
loss_backward = ["test_mse_by_hand", "test_mse_any_shape", "test_central_differences"]
"""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return (Y - T) / Y.size
    return (softmax(Y) - np.eye(Y.shape[1])[T]) / len(Y)
