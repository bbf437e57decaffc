"""
es = "Los pesos iniciales tienen desviación 0.1 en todas las capas. La de He depende de la capa: raíz de 2 dividido por sus entradas."
en = "The initial weights have deviation 0.1 in every layer. He's depends on the layer: the square root of 2 over its inputs."

[fails]
train_mlp = ["test_initialisation"]
"""

import numpy as np


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = [(0.1 * rng.normal(size=(a, b)), np.zeros(b)) for a, b in pairwise(sizes)]
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
