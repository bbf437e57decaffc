"""
es = "Cada lote se baraja por dentro, pero tiene siempre los mismos ejemplos. Baraja todos los índices y después corta."
en = "Each batch is shuffled within, but always has the same examples. Shuffle all the indices and then cut."

[fails]
minibatches = ["test_another_order_each_epoch"]
"""

import numpy as np


def minibatches(n, batch_size, rng, shuffle=True):
    batches = [np.arange(n)[i : i + batch_size] for i in range(0, n, batch_size)]
    return [rng.permutation(batch) for batch in batches] if shuffle else batches
