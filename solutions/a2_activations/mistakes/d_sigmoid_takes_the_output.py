"""
es = "La fórmula a (1 - a) es correcta si a es la salida de la sigmoide, pero esta función recibe z. Falta calcular a = σ(z)."
en = "The formula a (1 - a) is right if a is the sigmoid's output, but this function takes z. Compute a = σ(z) first."

[fails]
d_sigmoid = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_central_differences", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def d_sigmoid(z):
    z = np.asarray(z, dtype=float)
    return z * (1 - z)
