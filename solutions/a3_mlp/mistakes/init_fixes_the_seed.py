"""
es = "Creas tu propio generador con una semilla fija, así que los pesos son siempre los mismos, sea cual sea rng."
en = "You make a generator of your own with a fixed seed, so the weights are always the same, whatever rng is."

[fails]
init_params = ["test_reproducible"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    rng = np.random.default_rng(42)
    params = []
    for n_in, n_out in pairwise(sizes):
        params.append((rng.normal(0, np.sqrt(2 / n_in), size=(n_in, n_out)), np.zeros(n_out)))
    return params
