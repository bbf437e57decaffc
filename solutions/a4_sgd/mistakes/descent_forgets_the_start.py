"""
es = "Falta el punto de partida: la primera fila del camino es theta0, y después viene un punto por cada paso."
en = "The start is missing: the first row of the path is theta0, and then comes one point for each step."

[fails]
gradient_descent = ["test_values", "test_whole_path", "test_closed_form", "test_any_gradient", "test_diverges_above_the_limit", "test_is_pure"]
"""

import numpy as np


def gradient_descent(grad, theta0, lr, steps):
    theta, path = np.array(theta0), []
    for _ in range(steps):
        theta = theta - lr * grad(theta)
        path.append(theta)
    return np.array(path)
