"""
es = "Tu pérdida solo cuenta la clase 1. Los ejemplos de la clase 0 aportan -log(1 - p)."
en = "Your loss counts class 1 alone. The examples of class 0 contribute -log(1 - p)."

[fails]
logistic_loss_and_grad = ["test_loss_by_hand", "test_loss", "test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w + b
    p = np.exp(-np.logaddexp(0, -z))
    return np.mean(y * np.logaddexp(0, -z)), X.T @ (p - y) / len(y), np.mean(p - y)
