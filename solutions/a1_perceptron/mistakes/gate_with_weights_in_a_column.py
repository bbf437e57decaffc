"""
es = "Los pesos quedaron como columna, (2, 1). En esta tarea w tiene forma (2,)."
en = "The weights are a column, (2, 1). In this assignment w has shape (2,)."

[fails]
gate = ["test_nand", "test_nor", "test_margin", "test_or", "test_and_or", "test_and", "test_is_pure"]
"""

import numpy as np


def gate(name):
    weights = {"and": (1.0, 1.5), "or": (1.0, 0.5), "nand": (-1.0, -1.5), "nor": (-1.0, -0.5)}
    w, b = weights[name]
    return np.array([[w], [w]]), b
