"""
es = "Divides por la suma del lote entero. Cada fila es un ejemplo y suma 1 por su cuenta."
en = "You divide by the sum of the whole batch. Each row is an example, and adds up to 1 on its own."

[fails]
softmax = ["test_values", "test_equal_logits", "test_any_shape", "test_large_logits", "test_square", "test_shift"]
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max())
    return E / E.sum()
