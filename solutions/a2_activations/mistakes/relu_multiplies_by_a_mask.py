"""
es = "Multiplicas por una máscara. Funciona casi siempre, pero menos infinito por 0 es nan."
en = "You multiply by a mask. It nearly always works, but minus infinity times 0 is nan."

[fails]
relu = ["test_far_from_zero"]
"""

import numpy as np


def relu(z):
    z = np.asarray(z)
    return z * (z > 0)
