"""
es = "Barajas las filas de X e y en los mismos arreglos que recibes, y quien te los pasó los encuentra desordenados."
en = "You shuffle the rows of X and y in the very arrays that you are given, and their owner finds them out of order."

[fails]
sgd = ["test_is_pure"]
"""

import numpy as np


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        batches = [np.arange(len(X))[i : i + batch_size] for i in range(0, len(X), batch_size)]
        X[:], y[:] = X[order], y[order]
        w, b = sgd_epoch(X, y, w, b, lr, batches)
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
    return w, b, losses
