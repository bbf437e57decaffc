"""
es = "Le aplicas una sigmoide a p, que ya es una probabilidad. Aquí no se reciben logits."
en = "You apply a sigmoid to p, which is a probability already. No logits are taken here."

[fails]
binary_cross_entropy = ["test_values", "test_sure_and_right", "test_any_batch", "test_sure_and_wrong", "test_near_the_ends", "test_is_pure"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    p = 1 / (1 + np.exp(-p))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
