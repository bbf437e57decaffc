"""
es = "Recortas p solo por abajo. Donde p = 1, log(1 - p) también es log(0): falta el otro extremo."
en = "You clip p at the lower end only. Where p = 1, log(1 - p) is log(0), too: the other end is missing."

[fails]
binary_cross_entropy = ["test_sure_and_right", "test_sure_and_wrong", "test_is_pure"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    p = np.maximum(p, 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
