"""
es = "No usas alpha: tu función siempre baja hasta -1. A la izquierda es alpha (e^z - 1)."
en = "You do not use alpha: your function always goes down to -1. To the left it is alpha (e^z - 1)."

[fails]
elu = ["test_alpha", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero"]
"""

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, np.exp(np.minimum(z, 0)) - 1)
