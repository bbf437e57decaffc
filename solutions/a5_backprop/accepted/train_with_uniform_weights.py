"""He's deviation with a uniform distribution; all the orders are drawn before the training begins."""

import numpy as np


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    orders = [rng.permutation(len(y)) for _ in range(epochs)]
    params = []
    for n_in, n_out in pairwise(sizes):
        limit = np.sqrt(6 / n_in)
        params.append([rng.uniform(-limit, limit, (n_in, n_out)), np.zeros(n_out)])
    names = ["relu" for _ in sizes[1:-1]] + ["linear"]
    losses = np.empty(epochs)
    for epoch, order in enumerate(orders):
        start = 0
        while start < len(order):
            part = order[start : start + batch_size]
            params = train_step(params, X[part], y[part], names, "cross_entropy", lr)
            start += batch_size
        losses[epoch] = cross_entropy(mlp_forward(X, params, names)[0], y)
    return tuple(params), losses
