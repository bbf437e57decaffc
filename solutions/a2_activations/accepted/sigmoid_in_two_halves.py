"""Masks choose the formula that does not overflow; a float32 array stays float32."""

import numpy as np


def sigmoid(z):
    z = np.asarray(z)
    result = np.empty(z.shape, dtype=z.dtype if z.dtype.kind == "f" else float)
    right = z >= 0
    result[right] = 1 / (1 + np.exp(-z[right]))
    e = np.exp(z[~right])
    result[~right] = e / (1 + e)
    return result
