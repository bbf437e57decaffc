"""The other way round: the sigmoid from NumPy's hyperbolic tangent."""

import numpy as np


def sigmoid(z):
    return (1 + np.tanh(np.asarray(z) / 2)) / 2
