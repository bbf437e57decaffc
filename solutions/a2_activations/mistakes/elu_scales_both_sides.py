"""
es = "Multiplicas todo por alpha. Solo el lado izquierdo lleva alpha; a la derecha la respuesta es z."
en = "You multiply everything by alpha. Only the left side carries alpha; to the right the answer is z."

[fails]
elu = ["test_alpha", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero"]
"""

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return alpha * np.where(z > 0, z, np.exp(np.minimum(z, 0)) - 1)
