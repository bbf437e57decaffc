"""
es = "Das una época menos: los pesos que entregas son los de la penúltima."
en = "You run one epoch less: the weights that you return are those of the last but one."

[fails]
train_mlp = ["test_one_step", "test_last_batch", "test_losses", "test_new_order_each_epoch"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        before = params
        for batch in minibatches(len(X), batch_size, rng):
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return before, losses
