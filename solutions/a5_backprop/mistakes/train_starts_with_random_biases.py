"""
es = "Los sesgos iniciales son al azar. Solo los pesos lo son: los sesgos parten en cero."
en = "The initial biases are random. Only the weights are: the biases start at zero."

[fails]
train_mlp = ["test_initialisation"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = [(W, rng.normal(0, 0.01, size=b.shape)) for W, b in init_params(sizes, rng)]
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
