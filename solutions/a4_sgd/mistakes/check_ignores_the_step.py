"""
es = "No usas el eps que recibes, sino siempre 1e-5."
en = "You do not use the eps that you are given, but always 1e-5."

[fails]
gradient_check = ["test_step"]
"""

import numpy as np


def gradient_check(f, theta, grad, eps=1e-5):
    eps = 1e-5
    n = np.array(
        [(f(theta + step) - f(theta - step)) / (2 * eps) for step in eps * np.eye(len(theta))]
    )
    return np.max(np.abs(grad - n) / np.maximum(np.abs(grad) + np.abs(n), 1e-8))
