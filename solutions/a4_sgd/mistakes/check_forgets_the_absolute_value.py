"""
es = "Falta un valor absoluto: los errores negativos se pierden al buscar el máximo."
en = "An absolute value is missing: negative errors are lost when the maximum is taken."

[fails]
gradient_check = ["test_right_and_wrong", "test_step", "test_value"]
"""

import numpy as np


def gradient_check(f, theta, grad, eps=1e-5):
    n = np.array(
        [(f(theta + step) - f(theta - step)) / (2 * eps) for step in eps * np.eye(len(theta))]
    )
    return np.max((grad - n) / np.maximum(np.abs(grad) + np.abs(n), 1e-8))
