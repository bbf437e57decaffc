"""
es = "Vuelves a poner w y b en cero en cada época, y se olvida lo aprendido. Se parte de cero una sola vez."
en = "You set w and b to zero again in each epoch, and what was learned is lost. Start from zero only once."

[fails]
sgd = ["test_full_batch", "test_equal_examples", "test_every_example_once", "test_new_order_each_epoch", "test_sorted_by_class"]
"""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    losses = []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        batches = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
        w, b = sgd_epoch(X, y, np.zeros(X.shape[1]), 0.0, lr, batches)
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
    return w, b, losses
