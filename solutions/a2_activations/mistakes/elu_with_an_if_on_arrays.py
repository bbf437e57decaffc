"""
es = "Un if decide una sola vez, y con un arreglo no sabe qué decidir. Para elegir elemento a elemento está np.where."
en = "An if decides just once, and for an array it does not know what to decide. To choose element by element there is np.where."

[fails]
elu = ["test_values", "test_alpha", "test_any_shape", "test_scalars_and_lists", "test_zero", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def elu(z, alpha=1.0):
    if z > 0:
        return z
    return alpha * (np.exp(z) - 1)
