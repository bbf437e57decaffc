"""
es = "Tu desviación es raíz de 2/(n_in + n_out), la de Xavier Glorot. Aquí se pide la de He, raíz de 2/n_in, que va con ReLU."
en = "Your standard deviation is the root of 2/(n_in + n_out), that of Xavier Glorot. He's is asked for here, the root of 2/n_in, which goes with ReLU."

[fails]
init_params = ["test_mean_and_deviation"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in pairwise(sizes):
        deviation = np.sqrt(2 / (n_in + n_out))
        params.append((rng.normal(0, deviation, size=(n_in, n_out)), np.zeros(n_out)))
    return params
