"""Odd by construction, with e^(-2|z|), which never overflows, and a helper function."""

import numpy as np


def tanh(z):
    z = np.asarray(z, dtype="float64")
    return np.sign(z) * positive_part(np.abs(z))


def positive_part(z):
    e = np.expm1(-2 * z)
    return -e / (e + 2)
