"""
es = "Falta el -1: a la izquierda es alpha (e^z - 1). Sin él la función da un salto en 0."
en = "The -1 is missing: to the left it is alpha (e^z - 1). Without it the function jumps at 0."

[fails]
elu = ["test_values", "test_alpha", "test_any_shape", "test_scalars_and_lists", "test_zero", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, alpha * np.exp(np.minimum(z, 0)))
