"""The textbook formula: e^1000 is infinite, with a warning, but 1 / (1 + infinity) is 0."""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z)))
