"""1 / cosh² z: at 1000 it is 1 / infinity, which is 0, with a warning."""

import numpy as np


def d_tanh(z):
    return 1 / np.cosh(z) ** 2
