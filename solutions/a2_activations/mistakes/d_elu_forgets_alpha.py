"""
es = "No usas alpha: a la izquierda la derivada es alpha e^z."
en = "You do not use alpha: to the left the derivative is alpha e^z."

[fails]
d_elu = ["test_alpha", "test_any_shape", "test_central_differences", "test_scalars_and_lists"]
"""

import numpy as np


def d_elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, np.exp(np.minimum(z, 0)))
