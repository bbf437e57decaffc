"""
es = "Los pesos iniciales tienen varianza 1/n. Con ReLU, que apaga la mitad de las neuronas, He pide 2/n."
en = "The initial weights have variance 1/n. With ReLU, which turns half of the neurons off, He asks for 2/n."

[fails]
train_mlp = ["test_initialisation"]
"""

import numpy as np


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = [(rng.normal(size=(a, b)) / np.sqrt(a), np.zeros(b)) for a, b in pairwise(sizes)]
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
