"""Moves one array in place, and keeps a copy of it at each step; theta0 itself is never touched."""

import numpy as np


def gradient_descent(grad, theta0, lr, steps):
    theta = theta0.copy()
    path = theta.copy()[np.newaxis]
    for _ in range(steps):
        theta -= lr * grad(theta)
        path = np.vstack([path, theta])
    return path
