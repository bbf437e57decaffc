"""
es = "Tu desviación depende de n_out. Una neurona suma n_in términos, así que es raíz de 2/n_in."
en = "Your standard deviation depends on n_out. A neuron adds up n_in terms, so it is the root of 2/n_in."

[fails]
init_params = ["test_mean_and_deviation"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in pairwise(sizes):
        params.append((rng.normal(0, np.sqrt(2 / n_out), size=(n_in, n_out)), np.zeros(n_out)))
    return params
