"""
es = "El sesgo quedó como matriz, (1, 1). Dense guarda un número por neurona: forma (1,)."
en = "The bias is a matrix, (1, 1). Dense keeps one number per neuron: shape (1,)."

[fails]
to_dense = ["test_keeps_every_digit", "test_same_sums", "test_bias"]
"""

import numpy as np


def to_dense(w, b):
    return np.reshape(w, (-1, 1)), np.array([[-b]])
