"""
es = "Falta el último lote, el que tiene menos ejemplos. Con n // batch_size lotes se pierden los que sobran."
en = "The last batch is missing, the one with fewer examples. With n // batch_size batches, those left over are lost."

[fails]
minibatches = ["test_in_order", "test_ten_examples", "test_partition", "test_unshuffled", "test_another_order_each_epoch", "test_same_seed"]
"""

import numpy as np


def minibatches(n, batch_size, rng, shuffle=True):
    order = rng.permutation(n) if shuffle else np.arange(n)
    return [order[i * batch_size : (i + 1) * batch_size] for i in range(n // batch_size)]
