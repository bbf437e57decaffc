"""
es = "Donde las dos derivadas son 0 divides 0 por 0, que es nan. El denominador es al menos 1e-8."
en = "Where both derivatives are 0 you divide 0 by 0, which is nan. The denominator is at least 1e-8."

[fails]
gradient_check = ["test_zero_component"]
"""

import numpy as np


def gradient_check(f, theta, grad, eps=1e-5):
    n = np.array(
        [(f(theta + step) - f(theta - step)) / (2 * eps) for step in eps * np.eye(len(theta))]
    )
    return np.max(np.abs(grad - n) / (np.abs(grad) + np.abs(n)))
