"""
es = "A la derecha respondes z, que es ReLU misma. Su derivada ahí es 1."
en = "To the right you answer z, which is ReLU itself. Its derivative there is 1."

[fails]
d_relu = ["test_values", "test_returns_floats", "test_any_shape", "test_central_differences", "test_far_from_zero", "test_scalars_and_lists", "test_is_pure"]
"""

import numpy as np


def d_relu(z):
    return np.maximum(z, 0.0)
