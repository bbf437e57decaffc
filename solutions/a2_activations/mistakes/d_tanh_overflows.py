"""
es = "Calculas 4 e^2z / (e^2z + 1)^2. Con z grande es infinito dividido por infinito, que es nan. Usa 1 - tanh² z."
en = "You compute 4 e^2z / (e^2z + 1)^2. For a large z that is infinity divided by infinity, which is nan. Use 1 - tanh² z."

[fails]
d_tanh = ["test_far_from_zero"]
"""

import numpy as np


def d_tanh(z):
    e = np.exp(2 * np.asarray(z, dtype=float))
    return 4 * e / (e + 1) ** 2
