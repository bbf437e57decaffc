"""
es = "El sesgo es un número suelto. Dense guarda un sesgo por neurona: un arreglo de forma (1,)."
en = "The bias is a bare number. Dense keeps one bias per neuron: an array of shape (1,)."

[fails]
to_dense = ["test_keeps_every_digit", "test_same_sums", "test_bias"]
"""

import numpy as np


def to_dense(w, b):
    return np.reshape(w, (-1, 1)), -b
