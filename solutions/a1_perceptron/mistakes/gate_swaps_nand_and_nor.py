"""
es = "NAND y NOR están cambiadas: NAND niega a AND, y NOR niega a OR."
en = "NAND and NOR are swapped: NAND is the negation of AND, and NOR is the negation of OR."

[fails]
gate = ["test_nand", "test_margin", "test_nor"]
"""

import numpy as np


def gate(name):
    weights = {"and": (1.0, 1.5), "or": (1.0, 0.5), "nand": (-1.0, -0.5), "nor": (-1.0, -1.5)}
    w, b = weights[name]
    return np.array([w, w]), b
