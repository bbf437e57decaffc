"""p_j = 1 / sum_k exp(z_k - z_j): overflows to infinity, whose inverse is 0, so the answer stays finite."""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return np.multiply(2 / Y.size, np.subtract(Y, T))
    rows = []
    for z, label in zip(Y, T):
        p = 1 / np.exp(z[None, :] - z[:, None]).sum(axis=1)
        rows.append([(p_j - (j == label)) / len(Y) for j, p_j in enumerate(p)])
    return np.array(rows)
