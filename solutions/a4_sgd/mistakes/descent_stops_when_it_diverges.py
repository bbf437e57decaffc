"""
es = "Te detienes cuando el camino se aleja demasiado. Se dan siempre todos los pasos, también si diverge."
en = "You stop when the path gets too far away. All the steps are always taken, also if it diverges."

[fails]
gradient_descent = ["test_diverges_above_the_limit"]
"""

import numpy as np


def gradient_descent(grad, theta0, lr, steps):
    path = [np.array(theta0)]
    for _ in range(steps):
        if np.abs(path[-1]).max() > 1e6:
            break
        path.append(path[-1] - lr * grad(path[-1]))
    return np.array(path)
