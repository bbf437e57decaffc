"""
es = "Barajas una sola vez, al comenzar, y todas las épocas usan el mismo orden. Baraja dentro del ciclo."
en = "You shuffle only once, at the start, and all epochs use the same order. Shuffle inside the loop."

[fails]
sgd = ["test_new_order_each_epoch"]
"""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    order = rng.permutation(len(X))
    for _ in range(epochs):
        batches = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
        w, b = sgd_epoch(X, y, w, b, lr, batches)
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
    return w, b, losses
