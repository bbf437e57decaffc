"""
es = "Restas el máximo de cada columna, y eso cambia las probabilidades: dentro de una fila hay que restar lo mismo a todos."
en = "You subtract the maximum of each column, and that changes the probabilities: within a row the same must be subtracted from all."

[fails]
softmax = ["test_values", "test_any_shape", "test_large_logits", "test_square", "test_shift"]
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=0))
    return E / E.sum(axis=1, keepdims=True)
