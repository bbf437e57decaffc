"""
es = "Anotas el promedio de las pérdidas que viste durante la época. losses[e] se calcula después, con los parámetros finales."
en = "You note the mean of the losses seen during the epoch. losses[e] is computed afterwards, with the final parameters."

[fails]
sgd = ["test_one_step", "test_full_batch", "test_equal_examples", "test_every_example_once", "test_new_order_each_epoch"]
"""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        batches = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
        seen = []
        for batch in batches:
            seen.append(logistic_loss_and_grad(w, b, X[batch], y[batch])[0])
            w, b = sgd_epoch(X, y, w, b, lr, [batch])
        losses.append(np.mean(seen))
    return w, b, losses
