"""
es = "Creas tu propio generador con una semilla fija, y cualquier rng da lo mismo. Usa el que recibes."
en = "You make a generator of your own with a fixed seed, and every rng gives the same. Use the one that you are given."

[fails]
sgd = ["test_new_order_each_epoch"]
"""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    rng = np.random.default_rng(0)
    for _ in range(epochs):
        order = rng.permutation(len(X))
        batches = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
        w, b = sgd_epoch(X, y, w, b, lr, batches)
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
    return w, b, losses
