"""
es = "Tu pérdida es el error cuadrático. Se pide la entropía cruzada, cuyo gradiente es más simple."
en = "Your loss is the squared error. Cross-entropy is asked for, and its gradient is simpler."

[fails]
logistic_loss_and_grad = ["test_loss_by_hand", "test_gradient_by_hand", "test_loss", "test_gradient", "test_central_differences", "test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    p = np.exp(-np.logaddexp(0, -(X @ w + b)))
    dz = 2 * (p - y) * p * (1 - p) / len(y)
    return np.mean((p - y) ** 2), X.T @ dz, dz.sum()
