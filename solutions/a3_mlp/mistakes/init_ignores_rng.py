"""
es = "Sacas los números de np.random, el generador global, y no de rng. Así la misma semilla no da los mismos pesos."
en = "You draw the numbers from np.random, the global generator, and not from rng. Then the same seed does not give the same weights."

[fails]
init_params = ["test_reproducible"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in pairwise(sizes):
        params.append((np.random.randn(n_in, n_out) * np.sqrt(2 / n_in), np.zeros(n_out)))
    return params
