"""
es = "Comparas cada fila de Y con todas las filas de T, porque una dimensión de más las cruza. Se resta elemento a elemento."
en = "You compare each row of Y with all the rows of T, because an extra dimension crosses them. The difference is element by element."

[fails]
mse = ["test_values", "test_any_shape", "test_perfect"]
"""

import numpy as np


def mse(Y, T):
    return np.mean((Y[:, np.newaxis] - T[np.newaxis]) ** 2)
