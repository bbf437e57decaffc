"""
es = "Le restas 1 a las clases, como si se contaran desde 1. Aquí van de 0 a C - 1."
en = "You subtract 1 from the classes, as if they were counted from 1. Here they go from 0 to C - 1."

[fails]
cross_entropy = ["test_values", "test_any_batch", "test_large_logits", "test_missing_class"]
"""

import numpy as np


def cross_entropy(Z, y):
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -log_p[np.arange(len(y)), y - 1].mean()
