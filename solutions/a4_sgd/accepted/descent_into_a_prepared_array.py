"""The rows of an array made beforehand, each computed from the one above."""

import numpy as np


def gradient_descent(grad, theta0, lr, steps):
    path = np.empty((steps + 1, len(theta0)))
    path[0] = theta0
    for t in range(steps):
        path[t + 1] = path[t] - np.multiply(lr, grad(path[t]))
    return path
