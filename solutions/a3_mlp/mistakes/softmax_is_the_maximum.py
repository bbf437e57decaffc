"""
es = "Le das probabilidad 1 al logit más grande y 0 al resto. Softmax es más suave: reparte según las exponenciales."
en = "You give probability 1 to the largest logit and 0 to the rest. Softmax is softer: it shares according to the exponentials."

[fails]
softmax = ["test_values", "test_equal_logits", "test_any_shape", "test_large_logits", "test_square"]
"""

import numpy as np


def softmax(Z):
    return np.eye(Z.shape[1])[Z.argmax(axis=1)]
