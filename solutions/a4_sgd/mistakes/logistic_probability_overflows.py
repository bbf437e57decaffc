"""
es = "Calculas p como e^z / (1 + e^z): con z = 1000 es infinito dividido por infinito, que es nan."
en = "You compute p as e^z / (1 + e^z): at z = 1000 that is infinity divided by infinity, which is nan."

[fails]
logistic_loss_and_grad = ["test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w + b
    p = np.exp(z) / (1 + np.exp(z))
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ (p - y) / len(y), np.mean(p - y)
