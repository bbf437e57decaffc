"""
es = "Multiplicas además por p (1 - p). Con la entropía cruzada esa derivada se cancela, y queda solo p - y."
en = "You also multiply by p (1 - p). With cross-entropy that derivative cancels, and only p - y is left."

[fails]
logistic_loss_and_grad = ["test_gradient_by_hand", "test_gradient", "test_central_differences", "test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w + b
    p = np.exp(-np.logaddexp(0, -z))
    dz = (p - y) * p * (1 - p) / len(y)
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ dz, dz.sum()
