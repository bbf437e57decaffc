"""
es = "Trabajas en float32, donde un paso de 1e-5 se pierde en el redondeo. Usa float64."
en = "You work in float32, where a step of 1e-5 is lost in round-off. Use float64."

[fails]
gradient_check = ["test_right_and_wrong", "test_accepts_the_true_gradient", "test_zero_component", "test_value"]
"""

import numpy as np


def gradient_check(f, theta, grad, eps=1e-5):
    theta = theta.astype(np.float32)
    n = np.array(
        [
            (f((theta + step).astype(np.float32)) - f((theta - step).astype(np.float32)))
            / (2 * eps)
            for step in eps * np.eye(len(theta))
        ]
    )
    return np.max(np.abs(grad - n) / np.maximum(np.abs(grad) + np.abs(n), 1e-8))
