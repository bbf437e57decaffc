"""
es = "Divides solo por el número de ejemplos. Aquí se promedia también sobre las salidas."
en = "You divide by the number of examples only. Here the mean is taken over the outputs, too."

[fails]
mse = ["test_values", "test_any_shape", "test_perfect"]
"""

import numpy as np


def mse(Y, T):
    return np.sum((Y - T) ** 2) / len(Y)
