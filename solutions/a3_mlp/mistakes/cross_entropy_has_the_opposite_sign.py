"""
es = "Falta el signo menos: el logaritmo de una probabilidad es negativo, y una pérdida es positiva."
en = "The minus sign is missing: the logarithm of a probability is negative, and a loss is positive."

[fails]
cross_entropy = ["test_values", "test_equal_logits", "test_any_batch", "test_large_logits", "test_missing_class"]
"""

import numpy as np


def cross_entropy(Z, y):
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return log_p[np.arange(len(y)), y].mean()
