"""
es = "Multiplicas los pesos por 0.01, sin importar el ancho de la capa, y la señal se apaga en una red profunda. La desviación es raíz de 2/n_in."
en = "You multiply the weights by 0.01, whatever the width of the layer, and the signal dies out in a deep network. The deviation is the root of 2/n_in."

[fails]
init_params = ["test_mean_and_deviation"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    return [(0.01 * rng.normal(size=(n, m)), np.zeros(m)) for n, m in pairwise(sizes)]
