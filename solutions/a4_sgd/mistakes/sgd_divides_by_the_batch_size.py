"""
es = "Divides el gradiente del último lote por batch_size, y tiene menos ejemplos. Cada lote se divide por su propio tamaño."
en = "You divide the last batch's gradient by batch_size, and it has fewer examples. Each batch is divided by its own size."

[fails]
sgd = ["test_smaller_batch", "test_full_batch", "test_equal_examples", "test_every_example_once", "test_new_order_each_epoch"]
"""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        batches = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
        for batch in batches:
            _, dw, db = logistic_loss_and_grad(w, b, X[batch], y[batch])
            share = lr * len(batch) / batch_size
            w, b = w - share * dw, b - share * db
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
    return w, b, losses
