"""
es = "Pierdes los decimales de b al guardarlo como entero."
en = "You lose the fraction of b by keeping it as an int."

[fails]
to_dense = ["test_keeps_every_digit", "test_same_sums", "test_bias"]
"""

import numpy as np


def to_dense(w, b):
    return np.reshape(w, (-1, 1)), np.array([-int(b)])
