"""
es = "Calculas (e^z - e^-z) / (e^z + e^-z). Pasado z = 710 es infinito dividido por infinito, que es nan."
en = "You compute (e^z - e^-z) / (e^z + e^-z). Beyond z = 710 that is infinity divided by infinity, which is nan."

[fails]
tanh = ["test_far_from_zero"]
"""

import numpy as np


def tanh(z):
    up, down = np.exp(z), np.exp(-np.asarray(z))
    return (up - down) / (up + down)
