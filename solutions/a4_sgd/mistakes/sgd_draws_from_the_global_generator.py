"""
es = "Barajas con np.random, el generador global: la misma semilla en rng ya no da lo mismo."
en = "You shuffle with np.random, the global generator: the same seed in rng no longer gives the same."

[fails]
sgd = ["test_is_pure"]
"""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        order = np.random.permutation(len(X))
        batches = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
        w, b = sgd_epoch(X, y, w, b, lr, batches)
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
    return w, b, losses
