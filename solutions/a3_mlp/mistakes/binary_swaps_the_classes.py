"""
es = "Los términos están cambiados: log p acompaña a y, y log(1 - p) acompaña a 1 - y."
en = "The terms are swapped: log p goes with y, and log(1 - p) goes with 1 - y."

[fails]
binary_cross_entropy = ["test_values", "test_sure_and_right", "test_any_batch", "test_sure_and_wrong", "test_near_the_ends", "test_is_pure"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.mean((1 - y) * np.log(p) + y * np.log(1 - p))
