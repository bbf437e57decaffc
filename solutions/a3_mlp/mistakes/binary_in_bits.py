"""
es = "Usas el logaritmo en base 2. En este curso los logaritmos son naturales: np.log."
en = "You use the logarithm to base 2. In this course logarithms are natural: np.log."

[fails]
binary_cross_entropy = ["test_values", "test_any_batch", "test_near_the_ends", "test_is_pure"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log2(p) + (1 - y) * np.log2(1 - p))
