"""
es = "Mueves todas las componentes a la vez, y sale una sola derivada para todas. Se mueve una por una."
en = "You move all components at once, and get a single derivative for all of them. Move them one by one."

[fails]
gradient_check = ["test_right_and_wrong", "test_accepts_the_true_gradient", "test_zero_component", "test_value"]
"""

import numpy as np


def gradient_check(f, theta, grad, eps=1e-5):
    n = (f(theta + eps) - f(theta - eps)) / (2 * eps)
    return np.max(np.abs(grad - n) / np.maximum(np.abs(grad) + np.abs(n), 1e-8))
