"""
es = "Calculas log(0) cuando p es 0 o 1, y 0 · log(0) es nan. Recorta p antes del logaritmo."
en = "You compute log(0) where p is 0 or 1, and 0 · log(0) is nan. Clip p before the logarithm."

[fails]
binary_cross_entropy = ["test_sure_and_right", "test_sure_and_wrong", "test_is_pure"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
