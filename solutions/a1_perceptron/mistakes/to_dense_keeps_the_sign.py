"""
es = "El sesgo quedó igual a b. Dense suma su sesgo y el perceptrón resta su umbral."
en = "The bias is still b. Dense adds its bias, and the perceptron subtracts its threshold."

[fails]
to_dense = ["test_keeps_every_digit", "test_same_sums", "test_bias"]
"""

import numpy as np


def to_dense(w, b):
    return np.reshape(w, (-1, 1)), np.array([b])
