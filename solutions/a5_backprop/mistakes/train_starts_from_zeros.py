"""
es = "Todos los pesos parten en cero: las neuronas de una capa son idénticas, reciben el mismo gradiente y nunca se distinguen."
en = "All the weights start at zero: the neurons of a layer are identical, get the same gradient, and never become different."

[fails]
train_mlp = ["test_initialisation", "test_learns_three_clouds", "test_learns_by_heart", "test_digits"]
"""


def train_mlp(X, y, sizes, lr, batch_size, epochs, rng):
    params = [(0 * W, b) for W, b in init_params(sizes, rng)]
    activations = ["relu"] * (len(params) - 1) + ["linear"]
    losses = []
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            params = train_step(params, X[batch], y[batch], activations, "cross_entropy", lr)
        losses.append(cross_entropy(mlp_forward(X, params, activations)[0], y))
    return params, losses
