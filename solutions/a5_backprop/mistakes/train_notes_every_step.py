"""
es = "Anotas una pérdida por paso. Es una por época."
en = "You note one loss per step. It is one per epoch."

[fails]
train_mlp = ["test_form", "test_learns_three_clouds", "test_first_loss", "test_initialisation", "test_last_batch", "test_losses", "test_new_order_each_epoch", "test_learns_by_heart", "test_is_pure", "test_digits"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
            losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
