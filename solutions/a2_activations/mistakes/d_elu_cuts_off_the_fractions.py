"""
es = "Cuando z es de enteros, guardas el resultado en un arreglo de enteros, que corta los decimales: e^-1 se vuelve 0."
en = "When z is made of integers, you store the result in an array of integers, which cuts the fractions off: e^-1 becomes 0."

[fails]
d_elu = ["test_scalars_and_lists"]
"""

import numpy as np


def d_elu(z, alpha=1.0):
    z = np.asarray(z)
    result = np.ones_like(z)
    result[z < 0] = alpha * np.exp(z[z < 0])
    return result
