"""A uniform distribution between -sqrt(6 / n_in) and its opposite has the deviation of He."""

import numpy as np


def init_params(sizes, rng):
    params = []
    for i in range(1, len(sizes)):
        limit = np.sqrt(6 / sizes[i - 1])
        params.append([rng.uniform(-limit, limit, (sizes[i - 1], sizes[i])), np.zeros((sizes[i],))])
    return tuple(params)
