"""
es = "Sumas el gradiente, así que subes. Para bajar hay que caminar en contra: theta - lr * grad(theta)."
en = "You add the gradient, so you climb. To go down, walk against it: theta - lr * grad(theta)."

[fails]
gradient_descent = ["test_values", "test_whole_path", "test_closed_form", "test_any_gradient", "test_diverges_above_the_limit"]
"""

import numpy as np


def gradient_descent(grad, theta0, lr, steps):
    path = [np.array(theta0)]
    for _ in range(steps):
        path.append(path[-1] + lr * grad(path[-1]))
    return np.array(path)
