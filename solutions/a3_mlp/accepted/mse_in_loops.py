"""Python floats, one entry at a time."""

import math


def mse(Y, T):
    squares = [(float(y) - float(t)) ** 2 for y, t in zip(Y.flat, T.flat)]
    return math.fsum(squares) / len(squares)
