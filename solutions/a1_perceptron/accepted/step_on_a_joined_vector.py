"""Weights and threshold in one vector, against the example with a -1 at its end; both are views of it."""

import numpy as np


def perceptron_step(w, b, x, y, lr):
    theta, z = np.append(w, b), np.append(x, -1.0)
    theta += lr * (y - (theta @ z >= 0)) * z
    return theta[:-1], theta[-1]
