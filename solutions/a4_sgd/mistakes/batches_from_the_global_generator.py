"""
es = "Barajas con np.random, el generador global, y no con el rng que recibes. La misma semilla ya no da lo mismo."
en = "You shuffle with np.random, the global generator, and not with the rng that you are given. The same seed no longer gives the same."

[fails]
minibatches = ["test_same_seed"]
"""

import numpy as np


def minibatches(n, batch_size, rng, shuffle=True):
    order = np.random.permutation(n) if shuffle else np.arange(n)
    return [order[i : i + batch_size] for i in range(0, n, batch_size)]
