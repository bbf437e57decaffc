"""
es = "Creas tu propio generador, siempre con la misma semilla, y cada época sale en el mismo orden. Usa el rng que recibes."
en = "You make a generator of your own, always with the same seed, and each epoch comes in the same order. Use the rng that you are given."

[fails]
minibatches = ["test_another_order_each_epoch"]
"""

import numpy as np


def minibatches(n, batch_size, rng, shuffle=True):
    order = np.random.default_rng(0).permutation(n) if shuffle else np.arange(n)
    return [order[i : i + batch_size] for i in range(0, n, batch_size)]
