"""
es = "Devuelves verdadero o falso. Se pide el error mismo, un número."
en = "You return true or false. The error itself is asked for, a number."

[fails]
gradient_check = ["test_right_and_wrong", "test_step", "test_accepts_the_true_gradient", "test_zero_component", "test_rejects_a_planted_error", "test_value", "test_leaves_theta_alone"]
"""

import numpy as np


def gradient_check(f, theta, grad, eps=1e-5):
    n = np.array(
        [(f(theta + step) - f(theta - step)) / (2 * eps) for step in eps * np.eye(len(theta))]
    )
    return bool(np.max(np.abs(grad - n) / np.maximum(np.abs(grad) + np.abs(n), 1e-8)) < 1e-6)
