"""The same sums by einsum, with the bias as a row."""

import numpy as np


def dense(X, W, b):
    return np.einsum("nk,kj->nj", X, W) + b[np.newaxis, :]
