"""The plain sigmoid overflows to 1 / inf = 0, which is right; a warning costs nothing."""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = np.dot(X, w) + b
    loss = np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z))))
    error = 1 / (1 + np.exp(-z)) - y
    return [loss, np.mean(error[:, np.newaxis] * X, axis=0), np.average(error)]
