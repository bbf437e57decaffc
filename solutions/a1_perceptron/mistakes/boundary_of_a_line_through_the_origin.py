"""
es = "Con w2 = 0 y b = 0 devuelves ceros. La recta también es vertical ahí, así que hay que lanzar ValueError."
en = "With w2 = 0 and b = 0 you return zeros. The line is vertical there, too, so a ValueError must be raised."

[fails]
decision_boundary = ["test_steep_and_vertical"]
"""

import numpy as np


def decision_boundary(w, b, x1):
    if w[1] == 0 and b != 0:
        raise ValueError("vertical")
    if w[1] == 0:
        return np.zeros(np.shape(x1))
    return (b - w[0] * x1) / w[1]
