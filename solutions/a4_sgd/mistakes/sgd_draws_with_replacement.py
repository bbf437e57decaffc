"""
es = "Sacas los ejemplos con reemplazo: en cada época algunos salen varias veces y otros ninguna."
en = "You draw the examples with replacement: in each epoch some come up several times and others never."

[fails]
sgd = ["test_one_step", "test_full_batch", "test_every_example_once", "test_new_order_each_epoch"]
"""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        order = rng.integers(len(X), size=len(X))
        batches = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
        w, b = sgd_epoch(X, y, w, b, lr, batches)
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
    return w, b, losses
