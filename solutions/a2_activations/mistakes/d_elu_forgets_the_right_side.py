"""
es = "Usas alpha e^z en todas partes. A la derecha de 0 ELU es una recta, y su derivada es 1."
en = "You use alpha e^z everywhere. To the right of 0 ELU is a straight line, and its derivative is 1."

[fails]
d_elu = ["test_values", "test_alpha", "test_any_shape", "test_central_differences", "test_far_from_zero", "test_scalars_and_lists", "test_is_pure"]
"""

import numpy as np


def d_elu(z, alpha=1.0):
    return alpha * np.exp(np.asarray(z, dtype=float))
