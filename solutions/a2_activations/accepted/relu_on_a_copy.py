"""A mask on a copy: the argument stays as it is; integers stay integers."""

import numpy as np


def relu(z):
    z = np.array(z)
    z[z < 0] = 0
    return z
