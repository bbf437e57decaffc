"""
es = "Usas la diferencia hacia un solo lado, cuyo error es mucho mayor. La central mira a ambos lados y divide por 2 eps."
en = "You use the one-sided difference, whose error is much larger. The central one looks to both sides and divides by 2 eps."

[fails]
gradient_check = ["test_right_and_wrong", "test_step", "test_accepts_the_true_gradient", "test_zero_component"]
"""

import numpy as np


def gradient_check(f, theta, grad, eps=1e-5):
    n = np.array([(f(theta + step) - f(theta)) / eps for step in eps * np.eye(len(theta))])
    return np.max(np.abs(grad - n) / np.maximum(np.abs(grad) + np.abs(n), 1e-8))
