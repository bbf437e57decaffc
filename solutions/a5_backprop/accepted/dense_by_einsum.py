"""The same three sums by their indices; db as a product with a row of ones."""

import numpy as np


def dense_backward(dZ, X, W):
    dX = np.einsum("nj,kj->nk", dZ, W)
    dW = np.einsum("nk,nj->kj", X, dZ)
    return dX, dW, np.ones(len(dZ)) @ dZ
