"""
es = "Falta la última capa: con L + 1 anchos hay L capas, una entre cada ancho y el siguiente."
en = "The last layer is missing: with L + 1 widths there are L layers, one between each width and the next."

[fails]
init_params = ["test_shapes", "test_biases_are_zero", "test_any_sizes", "test_mean_and_deviation", "test_reproducible", "test_layers_differ"]
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for i in range(len(sizes) - 2):
        n_in, n_out = sizes[i], sizes[i + 1]
        params.append((rng.normal(0, np.sqrt(2 / n_in), size=(n_in, n_out)), np.zeros(n_out)))
    return params
