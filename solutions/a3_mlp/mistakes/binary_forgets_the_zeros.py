"""
es = "Solo cuentas los ejemplos con y = 1. Falta el otro término, (1 - y) log(1 - p)."
en = "You count only the examples with y = 1. The other term, (1 - y) log(1 - p), is missing."

[fails]
binary_cross_entropy = ["test_values", "test_any_batch", "test_sure_and_wrong", "test_near_the_ends", "test_is_pure"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    return -np.mean(y * np.log(np.clip(p, 1e-12, 1)))
