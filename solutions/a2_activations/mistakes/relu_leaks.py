"""
es = "Tu función deja pasar una centésima de lo negativo: eso es una Leaky ReLU. ReLU lo deja en 0."
en = "Your function lets a hundredth of what is negative pass: that is a Leaky ReLU. ReLU leaves it at 0."

[fails]
relu = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, 0.01 * z)
