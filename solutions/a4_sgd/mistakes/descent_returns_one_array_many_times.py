"""
es = "Guardas siempre el mismo arreglo y después lo cambias con -=, así que todas las filas terminan iguales. Guarda copias."
en = "You keep the same array each time and then change it by -=, so all the rows end up equal. Keep copies."

[fails]
gradient_descent = ["test_values", "test_whole_path", "test_closed_form", "test_any_gradient"]
"""

import numpy as np


def gradient_descent(grad, theta0, lr, steps):
    theta = np.array(theta0)
    path = [theta]
    for _ in range(steps):
        theta -= lr * grad(theta)
        path.append(theta)
    return np.array(path)
