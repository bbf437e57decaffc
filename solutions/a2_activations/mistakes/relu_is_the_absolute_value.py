"""
es = "Tu función da vuelta lo negativo: eso es el valor absoluto. ReLU lo deja en 0."
en = "Your function turns what is negative around: that is the absolute value. ReLU leaves it at 0."

[fails]
relu = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def relu(z):
    return np.abs(z)
