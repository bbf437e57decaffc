"""
es = "Tus matrices tienen forma (n_out, n_in). En este curso los ejemplos son filas y W tiene forma (n_in, n_out)."
en = "Your matrices have shape (n_out, n_in). In this course the examples are rows and W has shape (n_in, n_out)."

[fails]
init_params = ["test_shapes", "test_any_sizes", "test_mean_and_deviation", "test_reproducible"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in pairwise(sizes):
        params.append((rng.normal(0, np.sqrt(2 / n_in), size=(n_out, n_in)), np.zeros(n_out)))
    return params
