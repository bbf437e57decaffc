"""
es = "Cuando z es de enteros, guardas el resultado en un arreglo de enteros, que corta los decimales: e^-1 - 1 se vuelve 0."
en = "When z is made of integers, you store the result in an array of integers, which cuts the fractions off: e^-1 - 1 becomes 0."

[fails]
elu = ["test_scalars_and_lists"]
"""

import numpy as np


def elu(z, alpha=1.0):
    result = np.array(z)
    negative = result < 0
    result[negative] = alpha * (np.exp(result[negative]) - 1)
    return result
