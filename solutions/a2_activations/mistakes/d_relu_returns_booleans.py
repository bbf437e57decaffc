"""
es = "Los valores son los correctos, pero como booleanos (True y False). La derivada es un número: 0. o 1."
en = "The values are right, but as booleans (True and False). The derivative is a number: 0. or 1."

[fails]
d_relu = ["test_values", "test_returns_floats", "test_any_shape", "test_central_differences", "test_corner", "test_far_from_zero", "test_scalars_and_lists", "test_is_pure"]
"""

import numpy as np


def d_relu(z):
    return np.asarray(z) > 0
