"""
es = "Tus pesos tienen desviación 1, sin importar el ancho de la capa, y la señal explota en una red profunda. La desviación es raíz de 2/n_in."
en = "Your weights have standard deviation 1, whatever the width of the layer, and the signal explodes in a deep network. The deviation is the root of 2/n_in."

[fails]
init_params = ["test_mean_and_deviation"]
"""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    return [(rng.normal(size=(n, m)), np.zeros(m)) for n, m in pairwise(sizes)]
