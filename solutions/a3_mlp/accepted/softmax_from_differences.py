"""One over the sum of exp of differences: infinity in the denominator is a 0, with a warning."""

import numpy as np


def softmax(Z):
    differences = Z[:, np.newaxis, :] - Z[:, :, np.newaxis]
    return 1.0 / np.exp(differences).sum(axis=2)
