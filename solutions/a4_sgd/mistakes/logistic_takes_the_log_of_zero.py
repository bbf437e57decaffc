"""
es = "Con |z| grande, p es exactamente 0 o 1, y log 0 es infinito; multiplicado por 0, es nan. Escribe la pérdida en función de z."
en = "For a large |z|, p is exactly 0 or 1, and log 0 is infinite; times 0, it is nan. Write the loss as a function of z."

[fails]
logistic_loss_and_grad = ["test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    p = 1 / (1 + np.exp(-(X @ w + b)))
    loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    return loss, X.T @ (p - y) / len(y), np.mean(p - y)
