"""
es = "Las tablas de verdad son correctas, pero hay rectas que pasan por una esquina: el menor redondeo cambiaría la respuesta."
en = "The truth tables are right, but some lines go through a corner: the slightest round-off would change the answer."

[fails]
gate = ["test_margin"]
"""

import numpy as np


def gate(name):
    weights = {"and": (1, 2), "or": (1, 1), "nand": (-1, -1), "nor": (-1, 0)}
    w, b = weights[name]
    return np.array([w, w]), b
