"""
es = "Redondeas las sumas antes de compararlas. Así una suma a la que le falta apenas para llegar al umbral responde 1."
en = "You round the sums before comparing them. So a sum that barely falls short of the threshold answers 1."

[fails]
perceptron = ["test_near_the_threshold"]
"""

import numpy as np


def perceptron(X, w, b):
    return heaviside(np.round(X @ w - b, 6))
