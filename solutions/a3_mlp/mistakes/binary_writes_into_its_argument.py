"""
es = "El valor es correcto, pero recortas p en el lugar, y quien te llamó pierde sus probabilidades."
en = "The value is right, but you clip p in place, and the caller loses its probabilities."

[fails]
binary_cross_entropy = ["test_is_pure"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    np.clip(p, 1e-12, 1 - 1e-12, out=p)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
