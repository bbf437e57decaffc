"""
es = "Recortas los logits para que no se desborden, y los que pasan del límite quedan empatados. Restar el máximo de la fila no cambia nada."
en = "You clip the logits so that they do not overflow, and those beyond the limit end up equal. Subtracting the row's maximum changes nothing."

[fails]
softmax = ["test_large_logits"]
"""

import numpy as np


def softmax(Z):
    E = np.exp(np.clip(Z, -500, 500))
    return E / E.sum(axis=1, keepdims=True)
