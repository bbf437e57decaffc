"""
es = "Tomas Z por probabilidades y le aplicas el logaritmo. Son logits: falta la softmax."
en = "You take Z for probabilities and apply the logarithm to it. They are logits: the softmax is missing."

[fails]
cross_entropy = ["test_values", "test_equal_logits", "test_any_batch", "test_large_logits", "test_missing_class"]
"""

import numpy as np


def cross_entropy(Z, y):
    return -np.mean(np.log(np.clip(Z[np.arange(len(y)), y], 1e-12, None)))
