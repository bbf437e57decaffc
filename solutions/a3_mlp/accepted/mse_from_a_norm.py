"""The squared norm of the difference over the number of entries."""

import numpy as np


def mse(Y, T):
    return np.linalg.norm((Y - T).ravel()) ** 2 / Y.size
