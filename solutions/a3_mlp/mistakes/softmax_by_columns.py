"""
es = "Haces que sumen 1 las columnas. Las clases están en las columnas: lo que suma 1 es cada fila, axis=1."
en = "You make the columns add up to 1. The classes are in the columns: what adds up to 1 is each row, axis=1."

[fails]
softmax = ["test_values", "test_equal_logits", "test_any_shape", "test_large_logits", "test_square", "test_shift"]
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=0))
    return E / E.sum(axis=0)
