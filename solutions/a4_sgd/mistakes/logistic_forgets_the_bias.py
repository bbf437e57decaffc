"""
es = "No usas b: la pérdida y el gradiente salen como si el sesgo fuera 0."
en = "You do not use b: the loss and the gradient come out as if the bias were 0."

[fails]
logistic_loss_and_grad = ["test_loss", "test_gradient", "test_central_differences", "test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ (p - y) / len(y), np.mean(p - y)
