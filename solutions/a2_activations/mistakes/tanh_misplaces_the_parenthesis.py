"""
es = "Faltan paréntesis: divides solo e^-z, y hay que dividir toda la resta e^z - e^-z."
en = "Parentheses are missing: you divide e^-z alone, and the whole difference e^z - e^-z must be divided."

[fails]
tanh = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def tanh(z):
    up, down = np.exp(z), np.exp(-np.asarray(z))
    return up - down / (up + down)
