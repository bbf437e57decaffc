"""
es = "Usas 2/n_in como desviación, pero esa es la varianza. La desviación es su raíz."
en = "You use 2/n_in as the standard deviation, but that is the variance. The deviation is its root."

[fails]
init_params = ["test_mean_and_deviation"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in pairwise(sizes):
        params.append((rng.normal(0, 2 / n_in, size=(n_in, n_out)), np.zeros(n_out)))
    return params
