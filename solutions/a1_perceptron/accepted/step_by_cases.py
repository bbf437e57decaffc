"""Branches in place of a formula; a right example gets its very arguments back."""

import numpy as np


def perceptron_step(w, b, x, y, lr):
    fires = np.dot(w, x) >= b
    if fires and y == 0:
        return [w - lr * x, b + lr]
    if not fires and y == 1:
        return [w + lr * x, b - lr]
    return [w, b]
