"""
es = "No barajas los ejemplos: cada época los toma en el orden en que vienen."
en = "You do not shuffle the examples: every epoch takes them in the order they come."

[fails]
train_mlp = ["test_new_order_each_epoch"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng, shuffle=False):
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
