"""
es = "Devuelves solo menos el logit de la clase correcta. Falta el logaritmo de la suma de las exponenciales."
en = "You return minus the logit of the right class alone. The logarithm of the sum of the exponentials is missing."

[fails]
cross_entropy = ["test_values", "test_equal_logits", "test_any_batch", "test_large_logits", "test_missing_class"]
"""

import numpy as np


def cross_entropy(Z, y):
    return -np.mean(Z[np.arange(len(y)), y])
