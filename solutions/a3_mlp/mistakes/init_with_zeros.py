"""
es = "Tus pesos parten todos en cero. Así las neuronas de una capa calculan siempre lo mismo y nunca llegan a ser distintas: los pesos parten al azar."
en = "Your weights all start at zero. Then the neurons of a layer always compute the same and never become different: weights start at random."

[fails]
init_params = ["test_mean_and_deviation", "test_reproducible", "test_layers_differ"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    return [(np.zeros((n, m)), np.zeros(m)) for n, m in pairwise(sizes)]
