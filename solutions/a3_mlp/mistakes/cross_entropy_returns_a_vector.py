"""
es = "Devuelves la pérdida de cada ejemplo. Falta el promedio: la respuesta es un solo número."
en = "You return the loss of each example. The mean is missing: the answer is a single number."

[fails]
cross_entropy = ["test_values", "test_equal_logits", "test_any_batch", "test_large_logits", "test_missing_class", "test_is_pure"]
"""

import numpy as np


def cross_entropy(Z, y):
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -log_p[np.arange(len(y)), y]
