"""
es = "Le pasas a la capa siguiente la suma Z y no la salida A = f(Z). Las activaciones ocultas no sirven de nada."
en = "You pass the sum Z on to the next layer, and not the output A = f(Z). The hidden activations are of no use."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers"]
"""


def mlp_forward(X, params, activations):
    Z, cache = X, []
    for (W, b), name in zip(params, activations):
        Z = dense(Z, W, b)
        cache.append((Z, activation(Z, name)))
    return activation(Z, name), cache
