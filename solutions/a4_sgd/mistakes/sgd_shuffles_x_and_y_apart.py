"""
es = "Barajas X e y por separado, y cada ejemplo pierde su etiqueta. Usa los mismos índices para los dos."
en = "You shuffle X and y apart, and each example loses its label. Use the same indices for both."

[fails]
sgd = ["test_full_batch", "test_every_example_once", "test_new_order_each_epoch", "test_sorted_by_class"]
"""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        batches = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
        w, b = sgd_epoch(X, rng.permutation(y), w, b, lr, batches)
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
    return w, b, losses
