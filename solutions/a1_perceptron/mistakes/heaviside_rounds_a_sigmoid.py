"""
es = "Redondeas una sigmoide, que cerca de cero vale casi 1/2. Los números negativos muy chicos terminan en 1; compara con cero directamente."
en = "You round a sigmoid, which near zero is almost 1/2. Negative numbers that are very small end up as 1; compare with zero directly."

[fails]
heaviside = ["test_near_and_far"]
"""

import numpy as np


def heaviside(z):
    with np.errstate(over="ignore"):
        sigmoid = 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
    return np.floor(sigmoid + 0.5).astype(int)
