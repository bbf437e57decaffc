"""
es = "Repartes los ejemplos en lotes parejos, como array_split. Todos los lotes tienen batch_size ejemplos, salvo el último."
en = "You share the examples out evenly, as array_split does. All batches have batch_size examples, but for the last."

[fails]
minibatches = ["test_ten_examples", "test_partition", "test_unshuffled", "test_another_order_each_epoch"]
"""

import numpy as np


def minibatches(n, batch_size, rng, shuffle=True):
    order = rng.permutation(n) if shuffle else np.arange(n)
    return np.array_split(order, -(-n // batch_size))
