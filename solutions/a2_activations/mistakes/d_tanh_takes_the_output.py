"""
es = "La fórmula 1 - a² es correcta si a es la salida, pero esta función recibe z. Falta calcular a = tanh(z)."
en = "The formula 1 - a² is right if a is the output, but this function takes z. Compute a = tanh(z) first."

[fails]
d_tanh = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_central_differences", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def d_tanh(z):
    return 1 - np.asarray(z, dtype=float) ** 2
