"""Divides first: NumPy is asked to raise where it would give infinity, and that becomes the ValueError."""

import numpy as np


def decision_boundary(w, b, x1):
    try:
        with np.errstate(divide="raise", invalid="raise"):
            return np.divide(b - np.multiply(w[0], x1), w[1])
    except FloatingPointError as error:
        raise ValueError("w2 = 0") from error
