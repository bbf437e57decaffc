"""
es = "Cortas primero y barajas los lotes después: los ejemplos de un lote son siempre vecinos. Baraja los índices y después corta."
en = "You cut first and shuffle the batches afterwards: a batch's examples are always neighbours. Shuffle the indices and then cut."

[fails]
minibatches = ["test_another_order_each_epoch"]
"""

import numpy as np


def minibatches(n, batch_size, rng, shuffle=True):
    batches = [np.arange(n)[i : i + batch_size] for i in range(0, n, batch_size)]
    if shuffle:
        full = batches[:-1]
        batches = [full[i] for i in rng.permutation(len(full))] + batches[-1:]
    return batches
