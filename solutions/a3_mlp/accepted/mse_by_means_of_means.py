"""A mean over each axis in turn: the same, since all rows have one length."""

import numpy as np


def mse(Y, T):
    squares = np.square(np.subtract(T, Y))
    while squares.ndim:
        squares = squares.mean(axis=-1)
    return squares
