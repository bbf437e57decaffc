"""
es = "Comparas las normas de los vectores enteros, y un error en una componente pequeña no se nota. Es componente por componente."
en = "You compare the norms of whole vectors, and an error in a small component does not show. It goes component by component."

[fails]
gradient_check = ["test_right_and_wrong", "test_zero_component", "test_rejects_a_planted_error", "test_value"]
"""

import numpy as np


def gradient_check(f, theta, grad, eps=1e-5):
    n = np.array(
        [(f(theta + step) - f(theta - step)) / (2 * eps) for step in eps * np.eye(len(theta))]
    )
    return np.linalg.norm(grad - n) / max(np.linalg.norm(grad) + np.linalg.norm(n), 1e-8)
