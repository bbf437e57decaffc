"""Number by number, down through lists and axes; a single number gives a Python int."""

import numpy as np


def heaviside(z):
    if np.ndim(z) == 0:
        return int(z >= 0)
    return np.array([heaviside(part) for part in z])
