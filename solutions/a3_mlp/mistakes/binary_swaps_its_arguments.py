"""
es = "Cambiaste p por y: el logaritmo es el de la probabilidad p, no el de la etiqueta."
en = "You swapped p and y: the logarithm is that of the probability p, not that of the label."

[fails]
binary_cross_entropy = ["test_values", "test_any_batch", "test_near_the_ends", "test_is_pure"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    y = np.clip(y, 1e-12, 1 - 1e-12)
    return -np.mean(p * np.log(y) + (1 - p) * np.log(1 - y))
