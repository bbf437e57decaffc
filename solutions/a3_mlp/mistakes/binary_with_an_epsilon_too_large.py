"""
es = "Tu ε es demasiado grande: cambia la pérdida de probabilidades que no son ni 0 ni 1. Se pide a lo más 1e-7."
en = "Your ε is too large: it changes the loss of probabilities that are neither 0 nor 1. At most 1e-7 is asked for."

[fails]
binary_cross_entropy = ["test_sure_and_right", "test_sure_and_wrong", "test_near_the_ends", "test_is_pure"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    p = np.clip(p, 0.01, 0.99)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
