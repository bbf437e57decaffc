"""
es = "Sacas cada lote al azar, con reemplazo: en una época unos ejemplos se repiten y otros no aparecen."
en = "You draw each batch at random, with replacement: in an epoch some examples are repeated and others do not appear."

[fails]
train_mlp = ["test_one_step", "test_new_order_each_epoch"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in [
            rng.integers(0, len(X), size=len(b)) for b in minibatches(len(X), batch_size, rng)
        ]:
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
