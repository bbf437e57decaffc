"""
es = "Tus sesgos parten al azar. Aquí parten en cero: para romper la simetría basta con los pesos."
en = "Your biases start at random. Here they start at zero: the weights are enough to break the symmetry."

[fails]
init_params = ["test_biases_are_zero", "test_any_sizes"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in pairwise(sizes):
        W = rng.normal(0, np.sqrt(2 / n_in), size=(n_in, n_out))
        params.append((W, rng.normal(size=n_out)))
    return params
