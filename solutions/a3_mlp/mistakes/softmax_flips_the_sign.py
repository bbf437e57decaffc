"""
es = "Usas la exponencial de -Z: el logit más grande queda con la probabilidad más chica."
en = "You use the exponential of -Z: the largest logit gets the smallest probability."

[fails]
softmax = ["test_values", "test_any_shape", "test_large_logits", "test_square"]
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z.min(axis=1, keepdims=True) - Z)
    return E / E.sum(axis=1, keepdims=True)
