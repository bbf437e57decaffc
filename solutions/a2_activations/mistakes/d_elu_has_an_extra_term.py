"""
es = "Sobra un término a la izquierda: la derivada de -1 es 0, no 1. Queda alpha e^z."
en = "There is a term too many to the left: the derivative of -1 is 0, not 1. What is left is alpha e^z."

[fails]
d_elu = ["test_values", "test_alpha", "test_any_shape", "test_central_differences", "test_corner", "test_far_from_zero", "test_scalars_and_lists", "test_is_pure"]
"""

import numpy as np


def d_elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0)) + 1)
