"""
es = "Tus compuertas son correctas, pero sacas los pesos al azar y cambian en cada llamada. La misma compuerta entrega siempre lo mismo."
en = "Your gates are right, but you draw the weights at random and they change in every call. The same gate always gives the same."

[fails]
gate = ["test_is_pure"]
"""

import numpy as np


def gate(name):
    scale = np.random.uniform(1, 2)
    weights = {"and": (1, 1.5), "or": (1, 0.5), "nand": (-1, -1.5), "nor": (-1, -0.5)}
    w, b = weights[name]
    return scale * np.array([w, w]), scale * b
