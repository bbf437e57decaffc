"""Every row by itself, summed without rounding, the threshold as one more term; a tuple of ints."""

import math


def perceptron(X, w, b):
    return tuple(int(math.fsum([*(x * w), -b]) >= 0) for x in X)
