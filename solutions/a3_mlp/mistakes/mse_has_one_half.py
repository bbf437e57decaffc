"""
es = "Multiplicas por 1/2, como en algunos libros. Aquí no va: se cancela después con el 2 de la derivada, y cambia el valor."
en = "You multiply by 1/2, as some books do. It does not belong here: it cancels the 2 of the derivative later, and changes the value."

[fails]
mse = ["test_values", "test_any_shape", "test_perfect"]
"""

import numpy as np


def mse(Y, T):
    return np.mean((Y - T) ** 2) / 2
