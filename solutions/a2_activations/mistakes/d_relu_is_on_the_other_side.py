"""
es = "Tu derivada está al revés: es 1 donde z es negativo, que es donde ReLU no cambia."
en = "Your derivative is the wrong way round: it is 1 where z is negative, which is where ReLU does not change."

[fails]
d_relu = ["test_values", "test_returns_floats", "test_any_shape", "test_central_differences", "test_far_from_zero", "test_scalars_and_lists", "test_is_pure"]
"""

import numpy as np


def d_relu(z):
    return np.where(np.asarray(z) > 0, 0.0, 1.0)
