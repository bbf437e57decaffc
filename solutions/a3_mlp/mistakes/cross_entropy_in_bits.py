"""
es = "Usas el logaritmo en base 2. En este curso los logaritmos son naturales: np.log."
en = "You use the logarithm to base 2. In this course logarithms are natural: np.log."

[fails]
cross_entropy = ["test_values", "test_equal_logits", "test_any_batch", "test_large_logits", "test_missing_class"]
"""

import numpy as np


def cross_entropy(Z, y):
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -log_p[np.arange(len(y)), y].mean() / np.log(2)
