"""
es = "Tu escalón responde -1 donde la entrada es negativa: eso es la función signo. El escalón responde 0 o 1."
en = "Your step answers -1 where the input is negative: that is the sign function. The step answers 0 or 1."

[fails]
heaviside = ["test_is_pure", "test_scalars_and_lists", "test_values", "test_keeps_the_shape", "test_any_shape", "test_near_and_far", "test_zero_fires"]
"""

import numpy as np


def heaviside(z):
    return np.where(np.asarray(z) >= 0, 1, -1)
