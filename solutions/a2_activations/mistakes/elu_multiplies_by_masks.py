"""
es = "Sumas las dos ramas multiplicadas por máscaras. En z = 1000 la exponencial es infinita, e infinito por 0 es nan. Elige con np.where."
en = "You add up both branches multiplied by masks. At z = 1000 the exponential is infinite, and infinity times 0 is nan. Choose with np.where."

[fails]
elu = ["test_far_from_zero"]
"""

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return z * (z > 0) + alpha * (np.exp(z) - 1) * (z <= 0)
