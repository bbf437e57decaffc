"""
es = "Con w2 = 0 devuelves infinito o nan. Ahí la recta es vertical y hay que lanzar ValueError."
en = "With w2 = 0 you return infinity or nan. There the line is vertical, and a ValueError must be raised."

[fails]
decision_boundary = ["test_vertical_line", "test_steep_and_vertical"]
"""

import numpy as np


def decision_boundary(w, b, x1):
    with np.errstate(divide="ignore", invalid="ignore"):
        return (b - w[0] * x1) / w[1]
