"""
es = "Divides ReLU(z) por z. Fuera de 0 es correcto, pero en z = 0 es 0 dividido por 0: nan. Ahí sirve cualquier número entre 0 y 1."
en = "You divide ReLU(z) by z. Away from 0 that is right, but at z = 0 it is 0 divided by 0: nan. Any number from 0 to 1 will do there."

[fails]
d_relu = ["test_corner"]
"""

import numpy as np


def d_relu(z):
    return relu(z) / np.asarray(z, dtype=float)
