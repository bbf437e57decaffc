"""
es = "El signo de la entropía cruzada está cambiado: es p - e, lo que la red cree menos lo que es verdad."
en = "The sign of cross-entropy is flipped: it is p - e, what the network believes minus what is true."

[fails]
loss_backward = ["test_cross_entropy_by_hand", "test_cross_entropy_any_shape", "test_central_differences", "test_large_logits"]
"""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return 2 * (Y - T) / Y.size
    return (np.eye(Y.shape[1])[T] - softmax(Y)) / len(Y)
