"""
es = "Aplicas softmax dos veces: las probabilidades de la primera vuelven a entrar como si fueran logits."
en = "You apply softmax twice: the probabilities of the first go in again as if they were logits."

[fails]
cross_entropy = ["test_values", "test_any_batch", "test_large_logits", "test_missing_class"]
"""

import numpy as np


def cross_entropy(Z, y):
    P = softmax(softmax(Z))
    return -np.mean(np.log(P[np.arange(len(y)), y]))
