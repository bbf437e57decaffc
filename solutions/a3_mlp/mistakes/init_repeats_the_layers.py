"""
es = "Todas tus capas parten con los mismos números, porque reinicias el generador en cada una. Cada capa tiene los suyos."
en = "All your layers start with the same numbers, because you restart the generator in each of them. Each layer has its own."

[fails]
init_params = ["test_layers_differ"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    seed = rng.integers(2**31)
    params = []
    for n_in, n_out in pairwise(sizes):
        again = np.random.default_rng(seed)
        params.append((again.normal(0, np.sqrt(2 / n_in), size=(n_in, n_out)), np.zeros(n_out)))
    return params
