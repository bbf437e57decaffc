"""
es = "Divides dos veces por N: el error p - y ya estaba dividido, y el promedio lo divide de nuevo."
en = "You divide by N twice: the error p - y was divided already, and the mean divides it again."

[fails]
logistic_loss_and_grad = ["test_gradient_by_hand", "test_gradient", "test_central_differences", "test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w + b
    dz = (np.exp(-np.logaddexp(0, -z)) - y) / len(y)
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ dz / len(y), np.mean(dz)
