"""
es = "En la entropía cruzada falta dividir por N: la pérdida es un promedio sobre los ejemplos, y su gradiente también."
en = "In cross-entropy the division by N is missing: the loss is a mean over the examples, and so is its gradient."

[fails]
loss_backward = ["test_cross_entropy_by_hand", "test_cross_entropy_any_shape", "test_central_differences", "test_large_logits"]
"""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return 2 * (Y - T) / Y.size
    return softmax(Y) - np.eye(Y.shape[1])[T]
