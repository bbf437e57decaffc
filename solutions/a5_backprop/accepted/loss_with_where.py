"""A mask in place of the one-hot matrix; probabilities below 1e-30 are cut to zero."""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return ((Y - T) + (Y - T)) / np.prod(Y.shape)
    P = np.exp(Y - np.amax(Y, axis=-1)[:, np.newaxis])
    P = P / np.sum(P, axis=-1)[:, np.newaxis]
    P = np.where(P < 1e-30, 0.0, P)
    right = np.arange(Y.shape[1]) == np.asarray(T)[:, np.newaxis]
    return np.where(right, P - 1, P) / len(P)
