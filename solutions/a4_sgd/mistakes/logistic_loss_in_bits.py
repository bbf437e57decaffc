"""
es = "Usas el logaritmo en base 2. La entropía cruzada de esta tarea usa el logaritmo natural."
en = "You use the logarithm to base 2. The cross-entropy of this assignment uses the natural logarithm."

[fails]
logistic_loss_and_grad = ["test_loss_by_hand", "test_loss", "test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w + b
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(np.logaddexp(0, z) - y * z) / np.log(2), X.T @ (p - y) / len(y), np.mean(p - y)
