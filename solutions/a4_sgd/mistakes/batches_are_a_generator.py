"""
es = "Con yield tu función devuelve un generador, que se gasta al recorrerlo una vez. Se pide una lista."
en = "With yield your function returns a generator, which is used up after one pass. A list is asked for."

[fails]
minibatches = ["test_in_order", "test_ten_examples", "test_partition", "test_unshuffled", "test_another_order_each_epoch", "test_same_seed"]
"""

import numpy as np


def minibatches(n, batch_size, rng, shuffle=True):
    order = rng.permutation(n) if shuffle else np.arange(n)
    for start in range(0, n, batch_size):
        yield order[start : start + batch_size]
