"""np.where picks between two ints, also for scalars: a 0-d array is a scalar."""

import numpy as np


def heaviside(z):
    return np.where(np.asarray(z) < 0, 0, 1)
