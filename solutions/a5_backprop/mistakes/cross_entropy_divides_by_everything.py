"""
es = "En la entropía cruzada divides por N y también por la cantidad de clases. El promedio es solo sobre los ejemplos."
en = "In cross-entropy you divide by N and by the number of classes, too. The mean is over the examples only."

[fails]
loss_backward = ["test_cross_entropy_by_hand", "test_cross_entropy_any_shape", "test_central_differences", "test_large_logits"]
"""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return 2 * (Y - T) / Y.size
    return (softmax(Y) - np.eye(Y.shape[1])[T]) / Y.size
