"""
es = "Falta el último lote, el que tiene menos ejemplos: en cada época hay ejemplos que no se usan."
en = "The last batch is missing, the one with fewer examples: in each epoch some examples are not used."

[fails]
sgd = ["test_smaller_batch", "test_full_batch", "test_equal_examples", "test_every_example_once", "test_new_order_each_epoch"]
"""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        batches = [order[i : i + batch_size] for i in range(0, len(X) - batch_size + 1, batch_size)]
        w, b = sgd_epoch(X, y, w, b, lr, batches)
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
    return w, b, losses
