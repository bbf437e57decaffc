"""
es = "Divides el gradiente por su norma, y todos los pasos miden lo mismo. El paso es la tasa por el gradiente, sin más."
en = "You divide the gradient by its norm, and all steps have the same length. The step is the rate times the gradient, as it is."

[fails]
gradient_descent = ["test_values", "test_whole_path", "test_closed_form", "test_any_gradient", "test_diverges_above_the_limit"]
"""

import numpy as np


def gradient_descent(grad, theta0, lr, steps):
    path = [np.array(theta0)]
    for _ in range(steps):
        slope = grad(path[-1])
        path.append(path[-1] - lr * slope / (np.linalg.norm(slope) + 1e-12))
    return np.array(path)
