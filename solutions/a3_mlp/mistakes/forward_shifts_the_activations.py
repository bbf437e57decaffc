"""
es = "Tus activaciones están corridas en una capa: aplicas la de cada capa a su entrada, antes de la matriz, y no a su suma."
en = "Your activations are off by one layer: you apply each layer's to its input, before the matrix, and not to its sum."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers", "test_output_activation"]
"""


def mlp_forward(X, params, activations):
    A, cache = X, []
    for (W, b), name in zip(params, activations):
        cache.append(A)
        A = dense(activation(A, name), W, b)
    return A, cache
