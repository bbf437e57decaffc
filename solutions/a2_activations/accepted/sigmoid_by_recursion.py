"""Number by number with math.exp, down through lists and axes; a single number gives a Python float."""

import math

import numpy as np


def sigmoid(z):
    if np.ndim(z) > 0:
        return np.array([sigmoid(part) for part in z])
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))
