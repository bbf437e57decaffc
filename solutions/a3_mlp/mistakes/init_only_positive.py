"""
es = "Tus pesos son todos positivos: rng.random entrega números entre 0 y 1. La media tiene que ser 0."
en = "Your weights are all positive: rng.random gives numbers from 0 to 1. Their mean must be 0."

[fails]
init_params = ["test_mean_and_deviation"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in pairwise(sizes):
        params.append((rng.random((n_in, n_out)) * np.sqrt(2 / n_in), np.zeros(n_out)))
    return params
