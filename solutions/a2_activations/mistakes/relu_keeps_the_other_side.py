"""
es = "Tu función deja pasar lo negativo y apaga lo positivo: usaste el mínimo en vez del máximo."
en = "Your function lets what is negative pass and turns off what is positive: you took the minimum in place of the maximum."

[fails]
relu = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def relu(z):
    return np.minimum(0.0, z)
