"""
es = "Tomas los ejemplos siempre en el orden en que vienen. Hay que barajarlos antes de cada época."
en = "You always take the examples in the order they come. They must be shuffled before each epoch."

[fails]
sgd = ["test_new_order_each_epoch", "test_sorted_by_class"]
"""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        order = np.arange(len(X))
        batches = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
        w, b = sgd_epoch(X, y, w, b, lr, batches)
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
    return w, b, losses
