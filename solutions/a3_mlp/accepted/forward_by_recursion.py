"""The first layer, and then the rest of the network; the cache is a dict."""


def mlp_forward(X, params, activations):
    if not len(params):
        return X, {}
    (W, b), name = params[0], activations[0]
    Z = X @ W + b
    Y, rest = mlp_forward(activation(Z, name), params[1:], activations[1:])
    return Y, {"Z": Z, "rest": rest}
