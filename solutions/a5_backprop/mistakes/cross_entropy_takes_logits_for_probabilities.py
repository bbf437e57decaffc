"""
es = "Tratas los logits como si ya fueran probabilidades: falta el softmax antes de restar las etiquetas."
en = "You treat the logits as if they were probabilities already: the softmax is missing before the labels are subtracted."

[fails]
loss_backward = ["test_cross_entropy_by_hand", "test_cross_entropy_any_shape", "test_central_differences", "test_large_logits"]
"""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return 2 * (Y - T) / Y.size
    return (Y - np.eye(Y.shape[1])[T]) / len(Y)
