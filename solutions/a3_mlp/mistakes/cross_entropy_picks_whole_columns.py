"""
es = "log_p[:, y] elige columnas enteras: comparas cada ejemplo con las clases de todos. Se elige un número por fila."
en = "log_p[:, y] picks whole columns: you compare each example with the classes of all. One number is picked in each row."

[fails]
cross_entropy = ["test_values", "test_any_batch", "test_large_logits", "test_missing_class"]
"""

import numpy as np


def cross_entropy(Z, y):
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -log_p[:, y].mean()
