"""
es = "Mueves cada componente de theta y no la devuelves a su lugar: theta queda cambiado, y las derivadas que siguen se calculan en otro punto."
en = "You move each component of theta and do not put it back: theta ends up changed, and the derivatives that follow are computed elsewhere."

[fails]
gradient_check = ["test_accepts_the_true_gradient", "test_zero_component", "test_leaves_theta_alone"]
"""

import numpy as np


def gradient_check(f, theta, grad, eps=1e-5):
    n = np.zeros(len(theta))
    for j in range(len(theta)):
        theta[j] += eps
        above = f(theta)
        theta[j] -= 2 * eps
        n[j] = (above - f(theta)) / (2 * eps)
    return np.max(np.abs(grad - n) / np.maximum(np.abs(grad) + np.abs(n), 1e-8))
