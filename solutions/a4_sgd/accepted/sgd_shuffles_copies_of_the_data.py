"""Shuffled copies of X and y, cut in order; an array of losses."""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), np.zeros(()), np.zeros(epochs)
    for epoch in range(epochs):
        order = rng.permutation(X.shape[0])
        rows, labels = X[order], y[order]
        for start in range(0, len(rows), batch_size):
            part = slice(start, start + batch_size)
            _, dw, db = logistic_loss_and_grad(w, b, rows[part], labels[part])
            w, b = w - lr * dw, b - lr * db
        losses[epoch] = logistic_loss_and_grad(w, b, X, y)[0]
    return [w, b, losses]
