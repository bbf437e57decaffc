"""
es = "Tu curva va de 0 a 1: falta estirarla al intervalo (-1, 1). Es 2 σ(2z) - 1, no σ(2z)."
en = "Your curve goes from 0 to 1: it still has to be stretched to the interval (-1, 1). It is 2 σ(2z) - 1, not σ(2z)."

[fails]
tanh = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def tanh(z):
    return sigmoid(2 * np.asarray(z))
