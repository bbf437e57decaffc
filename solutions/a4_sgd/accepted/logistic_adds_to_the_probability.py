"""Adds a little inside each logarithm; the gradient is the exact one."""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    p = 1 / (1 + np.exp(-(X @ w + b)))
    ones, zeros = y * np.log(p + 1e-7), (1 - y) * np.log(1 - p + 1e-7)
    return np.mean(-ones - zeros), (p - y) @ X / len(X), np.sum(p - y) / len(X)
