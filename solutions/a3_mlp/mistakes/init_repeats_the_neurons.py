"""
es = "Sacas una sola columna de pesos y la repites, así que todas las neuronas de la capa son iguales. Cada peso se saca por separado."
en = "You draw a single column of weights and repeat it, so all the neurons of the layer are equal. Each weight is drawn on its own."

[fails]
init_params = ["test_mean_and_deviation", "test_layers_differ"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in pairwise(sizes):
        column = rng.normal(0, np.sqrt(2 / n_in), size=(n_in, 1))
        params.append((np.repeat(column, n_out, axis=1), np.zeros(n_out)))
    return params
