"""The first layer, and then the rest of the network."""

import numpy as np


def init_params(sizes, rng):
    if len(sizes) < 2:
        return []
    n_in, n_out, *_ = sizes
    W = rng.standard_normal(size=(n_out, n_in)).T * np.sqrt(2.0 / n_in)
    return [(W, np.zeros(n_out, dtype=int)), *init_params(sizes[1:], rng)]
