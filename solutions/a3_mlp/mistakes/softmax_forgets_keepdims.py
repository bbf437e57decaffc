"""
es = "Sumas sin keepdims=True, así que NumPy alinea las sumas con las columnas: o falla, o divide cada columna por la suma de otra fila."
en = "You sum without keepdims=True, so NumPy aligns the sums with the columns: it fails, or divides each column by the sum of another row."

[fails]
softmax = ["test_values", "test_equal_logits", "test_any_shape", "test_large_logits", "test_square", "test_shift", "test_is_pure"]
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1)
