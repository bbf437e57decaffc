"""
es = "La pérdida y el gradiente son sumas, y se piden promedios: falta dividir por la cantidad de ejemplos."
en = "The loss and the gradient are sums, and means are asked for: divide by the number of examples."

[fails]
logistic_loss_and_grad = ["test_loss_by_hand", "test_gradient_by_hand", "test_loss", "test_gradient", "test_central_differences", "test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w + b
    p = np.exp(-np.logaddexp(0, -z))
    return np.sum(np.logaddexp(0, z) - y * z), X.T @ (p - y), np.sum(p - y)
