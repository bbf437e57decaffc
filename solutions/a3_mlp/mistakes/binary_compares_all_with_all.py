"""
es = "Conviertes y en una columna y p en una fila: NumPy los cruza y comparas cada etiqueta con todas las predicciones."
en = "You turn y into a column and p into a row: NumPy crosses them, and you compare each label with all predictions."

[fails]
binary_cross_entropy = ["test_values", "test_sure_and_right", "test_any_batch", "test_is_pure"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    p, y = np.clip(p, 1e-12, 1 - 1e-12).reshape(1, -1), y.reshape(-1, 1)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
