"""
es = "Calculas softmax solo entre las clases que aparecen en el lote. Las demás también compiten: C es el número de columnas de Z."
en = "You compute softmax only among the classes that are in the batch. The others compete, too: C is the number of columns of Z."

[fails]
cross_entropy = ["test_values", "test_equal_logits", "test_any_batch", "test_large_logits", "test_missing_class"]
"""

import numpy as np


def cross_entropy(Z, y):
    classes = np.unique(y)
    Z, y = Z[:, classes], np.searchsorted(classes, y)
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -log_p[np.arange(len(y)), y].mean()
