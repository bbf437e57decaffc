"""
es = "La pérdida es un promedio, pero el gradiente es una suma: le falta el 1/N."
en = "The loss is a mean, but the gradient is a sum: its 1/N is missing."

[fails]
logistic_loss_and_grad = ["test_gradient_by_hand", "test_gradient", "test_central_differences", "test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w + b
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ (p - y), np.sum(p - y)
