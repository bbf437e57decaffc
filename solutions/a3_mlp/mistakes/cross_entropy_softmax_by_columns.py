"""
es = "Normalizas por columnas, entre ejemplos. Las clases están en las columnas: se suma por filas, axis=1."
en = "You normalise by columns, across the examples. The classes are in the columns: the sum goes along rows, axis=1."

[fails]
cross_entropy = ["test_values", "test_equal_logits", "test_any_batch", "test_large_logits", "test_missing_class"]
"""

import numpy as np


def cross_entropy(Z, y):
    Z = Z - Z.max(axis=0)
    log_p = Z - np.log(np.exp(Z).sum(axis=0))
    return -log_p[np.arange(len(y)), y].mean()
