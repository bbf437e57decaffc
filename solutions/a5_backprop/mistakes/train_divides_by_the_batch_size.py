"""
es = "Divides también el último lote por batch_size. Cada lote se promedia sobre los ejemplos que tiene."
en = "You divide the last batch by batch_size, too. Each batch is averaged over the examples that it has."

[fails]
train_mlp = ["test_last_batch"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            scale = len(batch) / min(batch_size, len(X))
            params = train_step(
                params, X[batch], y[batch], activations, "cross_entropy", lr * scale
            )
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
