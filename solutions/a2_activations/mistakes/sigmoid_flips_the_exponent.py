"""
es = "El exponente tiene el signo cambiado: tu curva baja de 1 a 0, y la sigmoide sube."
en = "The exponent has its sign flipped: your curve goes down from 1 to 0, and the sigmoid goes up."

[fails]
sigmoid = ["test_values", "test_keeps_the_shape", "test_thousand", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(z))
