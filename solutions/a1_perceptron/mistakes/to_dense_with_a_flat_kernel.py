"""
es = "El kernel tiene forma (d,). Dense guarda una columna por neurona: (d, 1)."
en = "The kernel has shape (d,). Dense keeps one column per neuron: (d, 1)."

[fails]
to_dense = ["test_keeps_every_digit", "test_is_pure", "test_same_sums", "test_kernel"]
"""

import numpy as np


def to_dense(w, b):
    return w, np.array([-b])
