"""
es = "Sumas los cuadrados sin dividir. El error cuadrático medio es un promedio."
en = "You add up the squares without dividing. The mean squared error is a mean."

[fails]
mse = ["test_values", "test_any_shape", "test_perfect"]
"""

import numpy as np


def mse(Y, T):
    return np.sum((Y - T) ** 2)
