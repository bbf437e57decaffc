"""
es = "Anotas la pérdida antes de la época. losses[e] es la de después de la época e."
en = "You note the loss before the epoch. losses[e] is the one after epoch e."

[fails]
train_mlp = ["test_one_step", "test_last_batch", "test_losses"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
        for batch in minibatches(len(X), batch_size, rng):
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
    return params, losses
