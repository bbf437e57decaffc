"""
es = "Las capas ocultas no llevan ReLU: sin ella, toda la red es una sola capa lineal."
en = "The hidden layers have no ReLU: without it, the whole network is a single linear layer."

[fails]
train_mlp = ["test_one_step", "test_last_batch", "test_losses", "test_new_order_each_epoch", "test_learns_by_heart", "test_digits"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["linear"] * len(params)
    losses = []
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
