"""
es = "Tu b tiene un número por entrada. Hay un sesgo por neurona: b tiene forma (n_out,)."
en = "Your b has one number for each input. There is one bias for each neuron: b has shape (n_out,)."

[fails]
init_params = ["test_shapes", "test_biases_are_zero", "test_any_sizes", "test_mean_and_deviation", "test_reproducible"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in pairwise(sizes):
        params.append((rng.normal(0, np.sqrt(2 / n_in), size=(n_in, n_out)), np.zeros(n_in)))
    return params
