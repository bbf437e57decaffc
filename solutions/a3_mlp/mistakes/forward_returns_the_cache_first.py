"""
es = "Devuelves (cache, Y). El orden es al revés: primero la salida y después el cache."
en = "You return (cache, Y). The order is the other one: the output first, and then the cache."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers", "test_output_activation", "test_rows_are_independent", "test_is_pure"]
"""


def mlp_forward(X, params, activations):
    A, cache = X, []
    for (W, b), name in zip(params, activations):
        cache.append(A)
        A = activation(dense(A, W, b), name)
    return cache, A
