"""
es = "Usas la última activación en todas las capas. Cada capa tiene la suya."
en = "You use the last activation in all layers. Each layer has its own."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers"]
"""


def mlp_forward(X, params, activations):
    A, cache = X, []
    for W, b in params:
        cache.append(A)
        A = activation(dense(A, W, b), activations[-1])
    return A, cache
