"""
es = "Sacas la raíz al final: eso es el RMSE. El error cuadrático medio va sin raíz."
en = "You take the root at the end: that is the RMSE. The mean squared error has no root."

[fails]
mse = ["test_values", "test_any_shape", "test_perfect"]
"""

import numpy as np


def mse(Y, T):
    return np.sqrt(np.mean((Y - T) ** 2))
