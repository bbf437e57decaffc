"""
es = "Falta el signo menos: los logaritmos de probabilidades son negativos, y una pérdida es positiva."
en = "The minus sign is missing: the logarithms of probabilities are negative, and a loss is positive."

[fails]
binary_cross_entropy = ["test_values", "test_any_batch", "test_sure_and_wrong", "test_near_the_ends", "test_is_pure"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
