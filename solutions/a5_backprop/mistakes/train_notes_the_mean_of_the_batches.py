"""
es = "Promedias las pérdidas que los lotes tenían en el camino, con pesos que iban cambiando. losses[e] usa los pesos del final de la época."
en = "You average the losses that the batches had on the way, with weights that kept changing. losses[e] uses the weights at the end of the epoch."

[fails]
train_mlp = ["test_one_step", "test_last_batch", "test_losses"]
"""

import numpy as np


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        on_the_way = []
        for batch in minibatches(len(X), batch_size, rng):
            logits, _ = mlp_forward(X[batch], params, activations)
            on_the_way.append(cross_entropy(logits, y[batch]))
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(np.mean(on_the_way))
    return params, losses
