"""
es = "db es un arreglo de forma (1,). El sesgo es un número, y su derivada también."
en = "db is an array of shape (1,). The bias is a number, and so is its derivative."

[fails]
logistic_loss_and_grad = ["test_gradient_by_hand", "test_gradient", "test_central_differences", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w + b
    dz = (np.exp(-np.logaddexp(0, -z)) - y) / len(y)
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ dz, dz.sum(keepdims=True)
