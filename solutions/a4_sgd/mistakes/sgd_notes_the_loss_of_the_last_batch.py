"""
es = "Anotas la pérdida del último lote. losses[e] es la de todo el conjunto."
en = "You note the loss of the last batch. losses[e] is that of the whole set."

[fails]
sgd = ["test_every_example_once", "test_new_order_each_epoch"]
"""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        batches = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
        w, b = sgd_epoch(X, y, w, b, lr, batches)
        losses.append(logistic_loss_and_grad(w, b, X[batches[-1]], y[batches[-1]])[0])
    return w, b, losses
