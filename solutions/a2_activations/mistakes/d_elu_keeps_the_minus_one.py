"""
es = "A la izquierda respondes alpha (e^z - 1), que es ELU misma. Al derivar, el -1 desaparece."
en = "To the left you answer alpha (e^z - 1), which is ELU itself. The -1 disappears in the derivative."

[fails]
d_elu = ["test_values", "test_alpha", "test_any_shape", "test_central_differences", "test_corner", "test_far_from_zero", "test_scalars_and_lists", "test_is_pure"]
"""

import numpy as np


def d_elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, alpha * (np.exp(np.minimum(z, 0)) - 1))
