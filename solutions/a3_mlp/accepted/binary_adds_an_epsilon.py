"""An epsilon added inside of the logarithm, of the size that Keras uses."""

import numpy as np


def binary_cross_entropy(p, y):
    return -np.mean(y * np.log(p + 1e-7) + (1 - y) * np.log(1 - p + 1e-7))
