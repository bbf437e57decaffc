"""
es = "El resultado es correcto, pero le cambias el signo al arreglo que recibes. Un *= sobre un arreglo escribe en el original."
en = "The result is right, but you negate the very array that you are given. A *= on an array writes into the original."

[fails]
sigmoid = ["test_is_pure"]
"""

import numpy as np


def sigmoid(z):
    z = np.asarray(z)
    z *= -1
    return 1 / (1 + np.exp(z))
