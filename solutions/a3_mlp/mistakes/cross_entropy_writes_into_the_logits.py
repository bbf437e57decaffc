"""
es = "El valor es correcto, pero Z -= ... escribe encima de los logits que recibes."
en = "The value is right, but Z -= ... writes over the logits that you were given."

[fails]
cross_entropy = ["test_is_pure"]
"""

import numpy as np


def cross_entropy(Z, y):
    Z -= Z.max(axis=1, keepdims=True)
    log_sums = np.log(np.exp(Z).sum(axis=1))
    return np.mean(log_sums - Z[np.arange(len(y)), y])
