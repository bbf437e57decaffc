"""
es = "Calculas (e^2z - 1) / (e^2z + 1), que es correcta a la izquierda; a la derecha, pasado z = 355, es infinito dividido por infinito: nan."
en = "You compute (e^2z - 1) / (e^2z + 1), which is right to the left; to the right, beyond z = 355, it is infinity divided by infinity: nan."

[fails]
tanh = ["test_far_from_zero"]
"""

import numpy as np


def tanh(z):
    e = np.exp(2 * np.asarray(z))
    return (e - 1) / (e + 1)
