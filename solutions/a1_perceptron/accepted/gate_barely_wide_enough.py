"""Uneven weights; the nearest corner is exactly 0.1 away, up to round-off."""

import numpy as np


def gate(name):
    weights = {"and": (0.9, 1.0), "or": (0.9, 0.1), "nand": (-0.9, -1.0), "nor": (-0.9, -0.1)}
    w, b = weights[name]
    return np.array([w, w]), np.float64(b)
