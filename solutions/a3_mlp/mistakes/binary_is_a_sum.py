"""
es = "Sumas sobre los ejemplos sin dividir por N. La pérdida es un promedio."
en = "You add up over the examples without dividing by N. The loss is a mean."

[fails]
binary_cross_entropy = ["test_values", "test_any_batch", "test_near_the_ends", "test_is_pure"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))
