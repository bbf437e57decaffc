"""
es = "Das un solo paso por época, con el conjunto completo. Se da un paso por cada mini-lote."
en = "You take a single step per epoch, with the whole set. Take one step for each mini-batch."

[fails]
train_mlp = ["test_last_batch", "test_new_order_each_epoch", "test_learns_by_heart", "test_digits"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in [rng.permutation(len(X))]:
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
