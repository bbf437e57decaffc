"""
es = "Calculas log(1 + e^z) tal cual, y e^1000 es infinito. np.logaddexp(0, z) hace la misma cuenta sin desbordarse."
en = "You compute log(1 + e^z) as it stands, and e^1000 is infinite. np.logaddexp(0, z) does the same without overflow."

[fails]
logistic_loss_and_grad = ["test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w + b
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(np.log(1 + np.exp(z)) - y * z), X.T @ (p - y) / len(y), np.mean(p - y)
