"""np.clip without an upper bound."""

import numpy as np


def relu(z):
    return np.clip(z, 0, None)
