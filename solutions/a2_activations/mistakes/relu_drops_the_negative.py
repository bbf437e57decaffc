"""
es = "Te quedas solo con los elementos positivos, y la respuesta sale más corta. Los negativos se reemplazan por 0, no se borran."
en = "You keep the positive elements only, and the answer comes out shorter. The negative ones are replaced by 0, not dropped."

[fails]
relu = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def relu(z):
    z = np.asarray(z)
    return z[z > 0]
