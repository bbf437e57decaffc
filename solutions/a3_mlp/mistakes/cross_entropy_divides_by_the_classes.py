"""
es = "Promedias sobre la matriz entera, así que divides por N y también por C. Se divide solo por N."
en = "You take the mean over the whole matrix, so you divide by N and by C, too. Divide by N only."

[fails]
cross_entropy = ["test_values", "test_equal_logits", "test_any_batch", "test_large_logits", "test_missing_class"]
"""

import numpy as np


def cross_entropy(Z, y):
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    one_hot = np.eye(Z.shape[1])[y]
    return -np.mean(one_hot * log_p)
