"""
es = "Multiplicas p - e por p (1 - p). La derivada del softmax ya está dentro de p - e: no se multiplica otra vez."
en = "You multiply p - e by p (1 - p). The derivative of the softmax is inside p - e already: it is not multiplied again."

[fails]
loss_backward = ["test_cross_entropy_by_hand", "test_cross_entropy_any_shape", "test_central_differences", "test_large_logits"]
"""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return 2 * (Y - T) / Y.size
    P = softmax(Y)
    return (P - np.eye(Y.shape[1])[T]) * P * (1 - P) / len(Y)
