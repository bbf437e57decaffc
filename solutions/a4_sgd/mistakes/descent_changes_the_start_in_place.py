"""
es = "El camino es correcto, pero theta0 cambia: theta = theta0 no copia el arreglo, y -= escribe en él."
en = "The path is right, but theta0 changes: theta = theta0 does not copy the array, and -= writes into it."

[fails]
gradient_descent = ["test_is_pure"]
"""

import numpy as np


def gradient_descent(grad, theta0, lr, steps):
    theta, path = theta0, [theta0.copy()]
    for _ in range(steps):
        theta -= lr * grad(theta)
        path.append(theta.copy())
    return np.array(path)
