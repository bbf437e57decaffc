"""
es = "A la izquierda respondes alpha, una constante. La pendiente cambia con z: es alpha e^z."
en = "To the left you answer alpha, a constant. The slope changes with z: it is alpha e^z."

[fails]
d_elu = ["test_values", "test_alpha", "test_any_shape", "test_central_differences", "test_far_from_zero", "test_scalars_and_lists", "test_is_pure"]
"""

import numpy as np


def d_elu(z, alpha=1.0):
    return np.where(np.asarray(z) > 0, 1.0, float(alpha))
