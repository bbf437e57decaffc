"""
es = "Tu ε es más chico que la precisión de la máquina: 1 - ε es igual a 1, así que arriba no se recorta nada."
en = "Your ε is smaller than the precision of the machine: 1 - ε equals 1, so nothing is clipped at the upper end."

[fails]
binary_cross_entropy = ["test_sure_and_right", "test_sure_and_wrong", "test_is_pure"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    p = np.clip(p, 1e-20, 1 - 1e-20)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
