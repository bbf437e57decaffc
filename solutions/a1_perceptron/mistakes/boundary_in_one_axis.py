"""
es = "Tu respuesta es siempre una lista plana. Tiene que tener la forma de x1, también si es una matriz."
en = "Your answer is always a flat list. It must have the shape of x1, also if that is a matrix."

[fails]
decision_boundary = ["test_is_pure", "test_any_form"]
"""

import numpy as np


def decision_boundary(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical line")
    if np.ndim(x1) == 0:
        return (b - w[0] * x1) / w[1]
    return [(b - w[0] * value) / w[1] for value in np.ravel(x1)]
