"""Probabilities as exp(z - logsumexp(z)), the 1 subtracted at the right places, the mean at the end."""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        n, m = Y.shape
        return (Y - T) * (2.0 / n / m)
    top = np.max(Y, axis=1)
    log_sums = top + np.log(np.sum(np.exp(Y.T - top), axis=0))
    G = np.exp(Y - log_sums[:, None])
    G[np.arange(len(T)), T] -= 1
    G /= len(T)
    return G
