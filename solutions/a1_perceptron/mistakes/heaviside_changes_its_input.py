"""
es = "La respuesta es correcta, pero la escribes encima del arreglo que recibes, y quien lo llamó pierde sus datos."
en = "The answer is right, but you write it over the array that you were given, and the caller loses its data."

[fails]
heaviside = ["test_is_pure"]
"""

import numpy as np


def heaviside(z):
    z = np.asarray(z)
    z[...] = z >= 0
    return z.astype(int)
