"""
es = "El gradiente del sesgo es siempre cero, así que los sesgos nunca aprenden. Es la suma de dZ sobre los ejemplos."
en = "The gradient of the bias is always zero, so the biases never learn. It is the sum of dZ over the examples."

[fails]
dense_backward = ["test_bias", "test_any_shape", "test_whole_numbers_and_zeros", "test_central_differences"]
"""

import numpy as np


def dense_backward(dZ, X, W):
    return dZ @ W.T, X.T @ dZ, np.zeros(W.shape[1])
