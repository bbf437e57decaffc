"""
es = "Tu fórmula es correcta para arreglos, pero Python no sabe cambiarle el signo a una lista. Conviértela antes en arreglo."
en = "Your formula is right for arrays, but Python cannot negate a list. Make it an array first."

[fails]
sigmoid = ["test_scalars_and_lists"]
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))
