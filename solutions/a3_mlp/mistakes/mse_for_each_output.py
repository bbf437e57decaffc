"""
es = "Promedias solo sobre los ejemplos y devuelves un número por salida. La pérdida es un solo número."
en = "You take the mean over the examples only, and return one number for each output. The loss is a single number."

[fails]
mse = ["test_values", "test_any_shape", "test_perfect", "test_is_pure"]
"""

import numpy as np


def mse(Y, T):
    return np.mean((Y - T) ** 2, axis=0)
