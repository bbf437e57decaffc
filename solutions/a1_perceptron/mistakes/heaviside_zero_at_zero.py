"""
es = "Tu escalón vale 0 justo en cero. En este curso f(0) = 1: llegar al umbral ya activa la neurona."
en = "Your step is 0 exactly at zero. In this course f(0) = 1: reaching the threshold is enough to fire."

[fails]
heaviside = ["test_zero_fires", "test_every_zero_fires"]
"""

import numpy as np


def heaviside(z):
    return (np.asarray(z) > 0).astype(int)
