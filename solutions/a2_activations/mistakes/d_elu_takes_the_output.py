"""
es = "La fórmula a + alpha es correcta si a es la salida de ELU, pero esta función recibe z. Falta calcular a = ELU(z)."
en = "The formula a + alpha is right if a is ELU's output, but this function takes z. Compute a = ELU(z) first."

[fails]
d_elu = ["test_values", "test_alpha", "test_any_shape", "test_central_differences", "test_far_from_zero", "test_scalars_and_lists", "test_is_pure"]
"""

import numpy as np


def d_elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, z + alpha)
