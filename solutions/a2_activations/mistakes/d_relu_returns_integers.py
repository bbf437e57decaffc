"""
es = "Los valores son los correctos, pero como enteros (0 y 1). La derivada es un decimal: 0. o 1."
en = "The values are right, but as integers (0 and 1). The derivative is a float: 0. or 1."

[fails]
d_relu = ["test_returns_floats"]
"""

import numpy as np


def d_relu(z):
    return np.where(np.asarray(z) > 0, 1, 0)
