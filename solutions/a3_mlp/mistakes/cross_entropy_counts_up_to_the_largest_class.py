"""
es = "Cuentas las clases con y.max() + 1. Si en el lote falta la última, la cuenta no calza: las clases son las columnas de Z."
en = "You count the classes by y.max() + 1. Where the last is missing from the batch the count is wrong: the classes are the columns of Z."

[fails]
cross_entropy = ["test_equal_logits", "test_any_batch", "test_large_logits", "test_missing_class"]
"""

import numpy as np


def cross_entropy(Z, y):
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    one_hot = np.eye(y.max() + 1)[y]
    return -(one_hot * log_p).sum() / len(y)
