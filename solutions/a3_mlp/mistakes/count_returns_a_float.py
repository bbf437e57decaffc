"""
es = "La cuenta es correcta, pero la devuelves como número decimal. Un número de parámetros es un entero."
en = "The count is right, but you return it as a float. A number of parameters is an integer."

[fails]
count_params = ["test_by_hand", "test_any_sizes"]
"""

import numpy as np


def count_params(sizes):
    n = np.array(sizes, dtype=float)
    return float(np.sum((n[:-1] + 1) * n[1:]))
