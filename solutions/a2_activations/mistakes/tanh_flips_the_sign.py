"""
es = "Los signos de los exponentes están cambiados: tu curva baja de 1 a -1, y la tangente hiperbólica sube."
en = "The signs of the exponents are swapped: your curve goes down from 1 to -1, and the hyperbolic tangent goes up."

[fails]
tanh = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def tanh(z):
    return 1 - 2 * sigmoid(2 * np.asarray(z))
