"""
es = "A la izquierda calculas ELU(z) + 1, que solo es correcto con alpha = 1. En general es ELU(z) + alpha."
en = "To the left you compute ELU(z) + 1, which is right only for alpha = 1. In general it is ELU(z) + alpha."

[fails]
d_elu = ["test_alpha", "test_any_shape", "test_central_differences", "test_far_from_zero", "test_scalars_and_lists"]
"""

import numpy as np


def d_elu(z, alpha=1.0):
    return np.where(np.asarray(z) > 0, 1.0, elu(z, alpha) + 1)
