"""
es = "A la izquierda respondes -1: esa es la derivada del valor absoluto. La de ReLU es 0."
en = "To the left you answer -1: that is the derivative of the absolute value. That of ReLU is 0."

[fails]
d_relu = ["test_values", "test_returns_floats", "test_any_shape", "test_central_differences", "test_far_from_zero", "test_scalars_and_lists", "test_is_pure"]
"""

import numpy as np


def d_relu(z):
    return np.sign(np.asarray(z, dtype=float))
