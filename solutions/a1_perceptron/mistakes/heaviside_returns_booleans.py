"""
es = "Los valores son los correctos, pero devuelves booleanos (True y False). La respuesta tiene que ser de enteros, 0 y 1."
en = "The values are right, but you return booleans (True and False). The answer must be integers, 0 and 1."

[fails]
heaviside = ["test_is_pure", "test_keeps_the_shape", "test_near_and_far", "test_zero_fires", "test_every_zero_fires", "test_scalars_and_lists", "test_values", "test_any_shape"]
"""

import numpy as np


def heaviside(z):
    return np.asarray(z) >= 0
