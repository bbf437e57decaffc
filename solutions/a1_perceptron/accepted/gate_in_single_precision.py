"""float32 weights: the nearest corner is 0.1 away up to the round-off of single precision."""

import numpy as np


def gate(name):
    w = np.full(2, 0.9, dtype="float32")
    if name.startswith("n"):
        w, b = gate({"nand": "and", "nor": "or"}[name])
        return -w, -b
    return w, np.float32({"and": 1.0, "or": 0.1}[name])
