"""
es = "Promedias los valores absolutos: eso es el MAE. Aquí las diferencias van al cuadrado."
en = "You take the mean of the absolute values: that is the MAE. Here the differences are squared."

[fails]
mse = ["test_values", "test_any_shape", "test_perfect"]
"""

import numpy as np


def mse(Y, T):
    return np.mean(np.abs(Y - T))
