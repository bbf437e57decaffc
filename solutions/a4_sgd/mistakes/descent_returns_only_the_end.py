"""
es = "Devuelves solo el último punto. Se pide el camino completo, con una fila por punto."
en = "You return the last point only. The whole path is asked for, with one row per point."

[fails]
gradient_descent = ["test_values", "test_whole_path", "test_closed_form", "test_any_gradient", "test_diverges_above_the_limit", "test_is_pure"]
"""

import numpy as np


def gradient_descent(grad, theta0, lr, steps):
    theta = np.array(theta0)
    for _ in range(steps):
        theta = theta - lr * grad(theta)
    return theta
