"""
es = "Tu función devuelve la tabla de memoria, sin mirar X. Con las esquinas en otro orden, o con otra cantidad de filas, falla."
en = "Your function returns the table by heart, without looking at X. With the corners in another order, or another number of rows, it fails."

[fails]
xor = ["test_any_order", "test_batch_of_one", "test_is_pure", "test_any_number_of_rows"]
"""

import numpy as np


def xor(X):
    return np.array([0, 1, 1, 0])
