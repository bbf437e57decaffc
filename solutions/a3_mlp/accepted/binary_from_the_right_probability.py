"""The probability of what happened, by np.where, clipped from below only."""

import numpy as np


def binary_cross_entropy(p, y):
    happened = np.where(y == 1, p, 1 - p)
    return -np.mean(np.log(np.maximum(happened, 1e-300)))
