"""
es = "Divides por la raíz de la suma de los cuadrados. Para que sumen 1 hay que dividir por la suma."
en = "You divide by the root of the sum of the squares. For them to add up to 1, divide by the sum."

[fails]
softmax = ["test_values", "test_equal_logits", "test_any_shape", "test_large_logits", "test_square", "test_shift"]
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / np.linalg.norm(E, axis=1, keepdims=True)
