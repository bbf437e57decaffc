"""
es = "Tus sesgos son matrices de una fila, con forma (1, n_out). Tienen una sola dimensión: (n_out,)."
en = "Your biases are matrices with one row, of shape (1, n_out). They have a single dimension: (n_out,)."

[fails]
init_params = ["test_shapes", "test_biases_are_zero", "test_any_sizes", "test_mean_and_deviation", "test_reproducible", "test_layers_differ"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in pairwise(sizes):
        params.append((rng.normal(0, np.sqrt(2 / n_in), size=(n_in, n_out)), np.zeros((1, n_out))))
    return params
