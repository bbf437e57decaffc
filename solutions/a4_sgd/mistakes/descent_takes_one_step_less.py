"""
es = "Das un paso menos. El camino tiene steps + 1 puntos: el de partida y uno por cada paso."
en = "You take one step too few. The path has steps + 1 points: the start and one for each step."

[fails]
gradient_descent = ["test_values", "test_whole_path", "test_closed_form", "test_any_gradient", "test_diverges_above_the_limit", "test_is_pure"]
"""

import numpy as np


def gradient_descent(grad, theta0, lr, steps):
    path = np.zeros((steps, len(theta0)))
    path[0] = theta0
    for t in range(1, steps):
        path[t] = path[t - 1] - lr * grad(path[t - 1])
    return path
