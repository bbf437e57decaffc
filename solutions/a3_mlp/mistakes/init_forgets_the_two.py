"""
es = "Tu desviación es raíz de 1/n_in. Falta el 2, que compensa la mitad de la señal que ReLU anula."
en = "Your standard deviation is the root of 1/n_in. The 2 is missing, which makes up for the half of the signal that ReLU sets to zero."

[fails]
init_params = ["test_mean_and_deviation"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in pairwise(sizes):
        params.append((rng.normal(size=(n_in, n_out)) / np.sqrt(n_in), np.zeros(n_out)))
    return params
