"""A helper for one component, two copies, and a 0-d array in the end."""

import numpy as np


def moved(theta, j, by):
    other = theta.copy()
    other[j] = other[j] + by
    return other


def gradient_check(f, theta, grad, eps=1e-5):
    errors = []
    for j, a in enumerate(grad):
        n = (f(moved(theta, j, eps)) - f(moved(theta, j, -eps))) / (eps + eps)
        errors.append(np.abs(a - n) / np.maximum(np.abs(a) + np.abs(n), 1e-8))
    return np.array(errors).max(keepdims=False)
