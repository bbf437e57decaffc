"""
es = "Falta un paréntesis: alpha multiplica a todo (e^z - 1), y en tu función solo a e^z."
en = "A parenthesis is missing: alpha multiplies all of (e^z - 1), and in your function only e^z."

[fails]
elu = ["test_alpha", "test_any_shape", "test_scalars_and_lists", "test_zero", "test_far_from_zero"]
"""

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, alpha * np.exp(np.minimum(z, 0)) - 1)
