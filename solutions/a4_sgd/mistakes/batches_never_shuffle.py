"""
es = "Los índices van siempre en orden. Con shuffle=True hay que barajarlos, con el generador rng."
en = "The indices are always in order. With shuffle=True they must be shuffled, by the generator rng."

[fails]
minibatches = ["test_another_order_each_epoch"]
"""

import numpy as np


def minibatches(n, batch_size, rng, shuffle=True):
    order = np.arange(n)
    return [order[i : i + batch_size] for i in range(0, n, batch_size)]
