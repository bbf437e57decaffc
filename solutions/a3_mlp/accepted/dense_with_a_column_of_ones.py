"""The bias as one more row of weights, on a column of ones."""

import numpy as np


def dense(X, W, b):
    ones = np.ones((X.shape[0], 1))
    return np.hstack([X, ones]).dot(np.vstack([W, b]))
