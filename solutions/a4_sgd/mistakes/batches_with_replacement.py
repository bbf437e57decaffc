"""
es = "Sacas los índices con reemplazo: algunos ejemplos salen varias veces y otros ninguna. Una época toma cada uno una vez."
en = "You draw the indices with replacement: some examples come up several times and others never. An epoch takes each one once."

[fails]
minibatches = ["test_ten_examples", "test_partition"]
"""

import numpy as np


def minibatches(n, batch_size, rng, shuffle=True):
    order = rng.integers(n, size=n) if shuffle else np.arange(n)
    return [order[i : i + batch_size] for i in range(0, n, batch_size)]
