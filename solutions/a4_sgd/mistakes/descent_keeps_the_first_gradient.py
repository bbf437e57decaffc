"""
es = "Usas siempre el gradiente del punto de partida. Hay que volver a calcularlo en cada punto del camino."
en = "You always use the gradient at the start. It must be computed anew at each point of the path."

[fails]
gradient_descent = ["test_values", "test_closed_form", "test_any_gradient", "test_diverges_above_the_limit"]
"""

import numpy as np


def gradient_descent(grad, theta0, lr, steps):
    slope = grad(theta0)
    return np.array([theta0 - t * lr * slope for t in range(steps + 1)])
