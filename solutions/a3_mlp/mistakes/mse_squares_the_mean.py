"""
es = "Promedias primero y elevas al cuadrado después, así que los errores de signos opuestos se cancelan. Primero va el cuadrado."
en = "You take the mean first and square it later, so errors of opposite signs cancel. The square comes first."

[fails]
mse = ["test_values", "test_any_shape"]
"""

import numpy as np


def mse(Y, T):
    return np.mean(Y - T) ** 2
