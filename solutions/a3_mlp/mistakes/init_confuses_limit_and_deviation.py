"""
es = "Sacas números uniformes entre -s y s, con s = raíz de 2/n_in, pero la desviación de una uniforme es su límite dividido por raíz de 3."
en = "You draw uniform numbers from -s to s, with s = root of 2/n_in, but the standard deviation of a uniform is its limit divided by the root of 3."

[fails]
init_params = ["test_mean_and_deviation"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in pairwise(sizes):
        limit = np.sqrt(2 / n_in)
        params.append((rng.uniform(-limit, limit, size=(n_in, n_out)), np.zeros(n_out)))
    return params
