"""
es = "El kernel quedó como fila, (1, d). Dense guarda una fila por entrada y una columna por neurona: (d, 1)."
en = "The kernel is a row, (1, d). Dense keeps one row per input and one column per neuron: (d, 1)."

[fails]
to_dense = ["test_keeps_every_digit", "test_is_pure", "test_same_sums", "test_kernel"]
"""

import numpy as np


def to_dense(w, b):
    return np.reshape(w, (1, -1)), np.array([-b])
