"""
es = "Eliges al azar dónde empieza cada lote, y las ventanas se superponen. Una época toma cada ejemplo exactamente una vez."
en = "You choose at random where each batch begins, and the windows overlap. An epoch takes every example exactly once."

[fails]
minibatches = ["test_ten_examples", "test_partition", "test_another_order_each_epoch"]
"""

import numpy as np


def minibatches(n, batch_size, rng, shuffle=True):
    sizes = [min(batch_size, n - i) for i in range(0, n, batch_size)]
    starts = np.cumsum([0, *sizes[:-1]])
    if shuffle:
        starts = [rng.integers(n - size + 1) for size in sizes]
    return [np.arange(start, start + size) for start, size in zip(starts, sizes)]
