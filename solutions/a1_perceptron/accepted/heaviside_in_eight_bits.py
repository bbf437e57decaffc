"""An int dtype of any width is an int dtype."""

import numpy as np


def heaviside(z):
    return np.greater_equal(z, 0).astype(np.int8)
