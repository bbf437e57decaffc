"""
es = "El valor es correcto, pero Y -= T escribe encima de la salida que recibes."
en = "The value is right, but Y -= T writes over the output that you were given."

[fails]
mse = ["test_is_pure"]
"""

import numpy as np


def mse(Y, T):
    Y -= T
    return np.mean(Y**2)
