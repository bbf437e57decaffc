"""
es = "Anotas la pérdida del último lote. losses[e] es la del conjunto completo, después de la época."
en = "You note the loss of the last batch. losses[e] is that of the whole set, after the epoch."

[fails]
train_mlp = ["test_losses"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X[batch], params, activations)[0], y[batch]))
    return params, losses
