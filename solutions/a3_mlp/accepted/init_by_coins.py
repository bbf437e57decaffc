"""Two values, plus and minus the deviation: a distribution like any other."""

from itertools import pairwise

import numpy as np


def init_params(sizes, rng):
    def layer(n_in, n_out):
        coins = rng.integers(0, 2, size=(n_in, n_out))
        return (2 * coins - 1) * (2 / n_in) ** 0.5, n_out * [0.0]

    return [layer(a, b) for a, b in pairwise(sizes)]
