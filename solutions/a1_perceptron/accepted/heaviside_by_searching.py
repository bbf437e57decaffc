"""The place where z would stand among the edges of two intervals: 0 left of zero, 1 from it on."""

import numpy as np


def heaviside(z):
    return np.searchsorted([0.0], z, side="right")
