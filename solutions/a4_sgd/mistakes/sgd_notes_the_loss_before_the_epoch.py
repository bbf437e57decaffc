"""
es = "Anotas la pérdida de antes de cada época. losses[e] es la de después, con los parámetros nuevos."
en = "You note the loss before each epoch. losses[e] is the one after it, with the new parameters."

[fails]
sgd = ["test_one_step", "test_full_batch", "test_equal_examples", "test_every_example_once", "test_new_order_each_epoch"]
"""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        batches = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
        w, b = sgd_epoch(X, y, w, b, lr, batches)
    return w, b, losses
