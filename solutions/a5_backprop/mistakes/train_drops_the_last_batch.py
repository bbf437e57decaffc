"""
es = "Botas el último lote cuando queda incompleto. Se conserva, y da su paso como los demás."
en = "You drop the last batch where it is incomplete. It is kept, and takes its step like the others."

[fails]
train_mlp = ["test_last_batch"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = init_params(sizes, rng)
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            if len(batch) == min(batch_size, len(X)):
                params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
