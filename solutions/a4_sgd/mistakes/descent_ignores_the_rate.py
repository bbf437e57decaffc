"""
es = "No usas la tasa de aprendizaje: cada paso mide lo mismo que el gradiente."
en = "You do not use the learning rate: each step is as long as the gradient."

[fails]
gradient_descent = ["test_values", "test_whole_path", "test_closed_form", "test_any_gradient", "test_diverges_above_the_limit"]
"""

import numpy as np


def gradient_descent(grad, theta0, lr, steps):
    path = [np.array(theta0)]
    for _ in range(steps):
        path.append(path[-1] - grad(path[-1]))
    return np.array(path)
