"""
es = "Cuando batch_size divide a n, agregas al final un lote vacío. Son n / batch_size redondeado hacia arriba, no n // batch_size + 1."
en = "When batch_size divides n, you add an empty batch at the end. There are n / batch_size rounded up, not n // batch_size + 1."

[fails]
minibatches = ["test_partition", "test_unshuffled"]
"""

import numpy as np


def minibatches(n, batch_size, rng, shuffle=True):
    order = rng.permutation(n) if shuffle else np.arange(n)
    return [order[i * batch_size : (i + 1) * batch_size] for i in range(n // batch_size + 1)]
