"""
es = "Devuelves el logaritmo de las probabilidades. Falta la última exponencial."
en = "You return the logarithm of the probabilities. The last exponential is missing."

[fails]
softmax = ["test_values", "test_equal_logits", "test_any_shape", "test_large_logits", "test_square", "test_shift"]
"""

import numpy as np


def softmax(Z):
    Z = Z - Z.max(axis=1, keepdims=True)
    return Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
