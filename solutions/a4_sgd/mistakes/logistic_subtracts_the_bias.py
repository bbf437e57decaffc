"""
es = "Restas b, como el umbral de la tarea 1. En la regresión logística el sesgo se suma."
en = "You subtract b, like the threshold of assignment 1. In logistic regression the bias is added."

[fails]
logistic_loss_and_grad = ["test_loss", "test_gradient", "test_central_differences", "test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w - b
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ (p - y) / len(y), np.mean(p - y)
