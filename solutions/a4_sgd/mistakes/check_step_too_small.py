"""
es = "Tu paso es tan pequeño que al restar solo queda el error de redondeo. Usa el eps que recibes."
en = "Your step is so small that the difference is mere round-off. Use the eps that you are given."

[fails]
gradient_check = ["test_right_and_wrong", "test_step", "test_accepts_the_true_gradient", "test_zero_component", "test_value"]
"""

import numpy as np


def gradient_check(f, theta, grad, eps=1e-5):
    eps = 1e-15
    n = np.array(
        [(f(theta + step) - f(theta - step)) / (2 * eps) for step in eps * np.eye(len(theta))]
    )
    return np.max(np.abs(grad - n) / np.maximum(np.abs(grad) + np.abs(n), 1e-8))
