"""
es = "La pérdida tiene el signo cambiado: es menos el promedio de los logaritmos, y nunca es negativa."
en = "The loss has its sign flipped: it is minus the mean of the logarithms, and never negative."

[fails]
logistic_loss_and_grad = ["test_loss_by_hand", "test_loss", "test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w + b
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(y * z - np.logaddexp(0, z)), X.T @ (p - y) / len(y), np.mean(p - y)
