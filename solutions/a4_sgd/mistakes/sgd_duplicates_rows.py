"""
es = "random.shuffle intercambia filas de una matriz de NumPy a medias: duplica unas y pierde otras. Baraja índices."
en = "random.shuffle only half swaps the rows of a NumPy matrix: it duplicates some and loses others. Shuffle indices."

[fails]
sgd = ["test_one_step", "test_full_batch", "test_every_example_once", "test_new_order_each_epoch", "test_sorted_by_class"]
"""

import random

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        order = np.arange(len(X))
        batches = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
        rows = np.column_stack([X, y])
        random.Random(int(rng.integers(2**31))).shuffle(rows)
        w, b = sgd_epoch(rows[:, :-1], rows[:, -1], w, b, lr, batches)
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
    return w, b, losses
