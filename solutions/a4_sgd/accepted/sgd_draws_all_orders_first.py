"""Asks rng for the orders of all epochs at once: how many numbers are drawn, and when, is free."""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    orders = rng.permuted(np.tile(np.arange(len(X)), (epochs, 1)), axis=1)
    w, b, losses = np.zeros(X.shape[1]), 0.0, ()
    for order in orders:
        cuts = np.arange(batch_size, len(X), batch_size)
        w, b = sgd_epoch(X, y, w, b, lr, np.split(order, cuts))
        losses += (float(logistic_loss_and_grad(w, b, X, y)[0]),)
    return w, b, losses
