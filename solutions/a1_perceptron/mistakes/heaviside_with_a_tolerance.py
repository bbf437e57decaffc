"""
es = "Tratas como cero lo que está cerca de cero. El escalón no tiene tolerancia: un número negativo, por chico que sea, da 0."
en = "You take for zero what is close to zero. The step has no tolerance: a negative number, however small, gives 0."

[fails]
heaviside = ["test_near_and_far"]
"""

import numpy as np


def heaviside(z):
    z = np.asarray(z)
    return ((z > 0) | np.isclose(z, 0)).astype(int)
