"""
es = "Barajas X por un lado e y por otro, y los ejemplos pierden sus etiquetas. Es un solo orden para los dos."
en = "You shuffle X on one side and y on the other, and the examples lose their labels. It is one order for both."

[fails]
train_mlp = ["test_one_step", "test_new_order_each_epoch", "test_learns_three_clouds", "test_learns_by_heart", "test_digits"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        labels = rng.permutation(y)
        for batch in minibatches(len(X), batch_size, rng):
            params = train_step(params, X[batch], labels[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
