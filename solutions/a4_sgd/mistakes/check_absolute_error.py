"""
es = "Devuelves el error absoluto. Falta dividirlo por el tamaño de las derivadas: max(|a| + |n|, 1e-8)."
en = "You return the absolute error. It must be divided by the size of the derivatives: max(|a| + |n|, 1e-8)."

[fails]
gradient_check = ["test_right_and_wrong", "test_step", "test_zero_component", "test_value"]
"""

import numpy as np


def gradient_check(f, theta, grad, eps=1e-5):
    n = np.array(
        [(f(theta + step) - f(theta - step)) / (2 * eps) for step in eps * np.eye(len(theta))]
    )
    return np.max(np.abs(grad - n))
