"""
es = "Parece que b es el sesgo de w · x + b. Aquí b es un umbral y se resta, así que le cambia el signo."
en = "It seems that b is the bias of w · x + b. Here b is a threshold and is subtracted, so its sign is the opposite."

[fails]
gate = ["test_nand", "test_nor", "test_margin", "test_or", "test_and_or", "test_and"]
"""

import numpy as np


def gate(name):
    weights = {"and": (1.0, -1.5), "or": (1.0, -0.5), "nand": (-1.0, 1.5), "nor": (-1.0, 0.5)}
    w, bias = weights[name]
    return np.array([w, w]), bias
