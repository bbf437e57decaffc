"""
es = "El resultado es correcto, pero lo escribes encima del arreglo que recibes. Haz antes una copia."
en = "The result is right, but you write it over the array that you are given. Make a copy first."

[fails]
elu = ["test_is_pure"]
"""

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    z[z < 0] = alpha * (np.exp(z[z < 0]) - 1)
    return z
