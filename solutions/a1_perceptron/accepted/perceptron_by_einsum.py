"""The same sums by einsum, and the threshold compared in place of subtracted."""

import numpy as np


def perceptron(X, w, b):
    return np.einsum("nd,d->n", X, w).__ge__(b).astype("int32")
