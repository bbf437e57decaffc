"""
es = "El error está al revés: es p - y, no y - p. Tu gradiente apunta hacia abajo."
en = "The error is the wrong way round: it is p - y, not y - p. Your gradient points downhill."

[fails]
logistic_loss_and_grad = ["test_gradient_by_hand", "test_gradient", "test_central_differences", "test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w + b
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ (y - p) / len(y), np.mean(y - p)
