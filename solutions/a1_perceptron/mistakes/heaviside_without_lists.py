"""
es = "Tu función compara la lista entera con un número, y Python no sabe hacerlo. Una lista hay que convertirla antes en arreglo."
en = "Your function compares the whole list with a number, which Python cannot do. A list must first become an array."

[fails]
heaviside = ["test_zero_fires", "test_scalars_and_lists", "test_values"]
"""

import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1, 0)
