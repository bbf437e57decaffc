"""The logarithm of the sum by logaddexp, and take_along_axis for the right logit."""

import numpy as np


def cross_entropy(Z, y):
    right = np.take_along_axis(Z, y[:, np.newaxis], axis=1)[:, 0]
    return (np.logaddexp.reduce(Z, axis=1) - right).mean()
