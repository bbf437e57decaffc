"""
es = "Barajas una sola vez, antes de la primera época, y después repites ese orden. Hay que barajar en cada época."
en = "You shuffle only once, before the first epoch, and then repeat that order. Shuffle in each epoch."

[fails]
train_mlp = ["test_new_order_each_epoch"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    batches = minibatches(len(X), batch_size, rng)
    losses = []
    for _ in range(epochs):
        for batch in batches:
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
