"""A one-hot matrix of all classes, and the mean of row sums."""

import numpy as np


def cross_entropy(Z, y):
    one_hot = (y[:, np.newaxis] == np.arange(Z.shape[1])).astype(float)
    shifted = Z - Z.max(axis=-1)[:, np.newaxis]
    log_p = shifted - np.log(np.exp(shifted).sum(-1))[:, np.newaxis]
    return float(np.mean(np.sum(-one_hot * log_p, axis=1)))
