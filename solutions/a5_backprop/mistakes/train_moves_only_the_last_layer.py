"""
es = "Las capas ocultas se quedan con sus pesos iniciales: solo se entrena la última."
en = "The hidden layers keep their initial weights: only the last one is trained."

[fails]
train_mlp = ["test_one_step", "test_last_batch", "test_new_order_each_epoch", "test_learns_by_heart", "test_digits"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            after = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
            params = [*params[:-1], after[-1]]
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
