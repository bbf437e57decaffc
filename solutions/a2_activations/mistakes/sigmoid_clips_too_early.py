"""
es = "Recortas z a [-10, 10] para que no se desborde, y la respuesta se queda a 0.00005 de su límite. No hace falta recortar tanto."
en = "You clip z to [-10, 10] so that it does not overflow, and the answer stays 0.00005 short of its limit. There is no need to clip that much."

[fails]
sigmoid = ["test_thousand", "test_far_from_zero"]
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -10, 10)))
