"""
es = "Le restas a todas las filas el máximo del lote entero. Una fila con logits mucho más bajos se vuelve 0 / 0: cada fila usa su propio máximo."
en = "You subtract the maximum of the whole batch from all rows. A row with much lower logits becomes 0 / 0: each row uses its own maximum."

[fails]
softmax = ["test_large_logits"]
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=1, keepdims=True)
