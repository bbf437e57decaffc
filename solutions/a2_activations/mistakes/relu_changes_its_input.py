"""
es = "El resultado es correcto, pero lo escribes encima del arreglo que recibes, y quien lo llamó pierde sus datos."
en = "The result is right, but you write it over the array that you were given, and the caller loses its data."

[fails]
relu = ["test_is_pure"]
"""

import numpy as np


def relu(z):
    z = np.asarray(z)
    z[z < 0] = 0
    return z
