"""
es = "Creas tu propio generador, así que la semilla de rng no cambia nada. Todo lo aleatorio sale de rng."
en = "You make a generator of your own, so the seed of rng changes nothing. All that is random comes from rng."

[fails]
train_mlp = ["test_initialisation"]
"""

import numpy as np


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    rng = np.random.default_rng(0)
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
