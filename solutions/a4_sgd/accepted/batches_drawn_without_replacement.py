"""Each batch is drawn from the examples that are left, in 32 bits."""

import numpy as np


def minibatches(n, batch_size, rng, shuffle=True):
    left, batches = np.arange(n, dtype=np.int32), []
    while left.size > 0:
        size = min(batch_size, left.size)
        batch = rng.choice(left, size, replace=False) if shuffle else left[:size]
        batches.append(batch)
        left = np.setdiff1d(left, batch)
    return batches
