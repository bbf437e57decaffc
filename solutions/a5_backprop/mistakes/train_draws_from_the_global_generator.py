"""
es = "Barajas con np.random, el generador global, y no con rng: la misma semilla no repite el resultado."
en = "You shuffle with np.random, the global generator, and not with rng: the same seed does not repeat the result."

[fails]
train_mlp = ["test_is_pure"]
"""

import numpy as np


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, np.random):
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
