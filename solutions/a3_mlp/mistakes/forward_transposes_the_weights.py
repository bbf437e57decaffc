"""
es = "Multiplicas por W transpuesta en cada capa. Con filas como ejemplos es A @ W."
en = "You multiply by W transposed in every layer. With rows as examples it is A @ W."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers", "test_output_activation", "test_rows_are_independent", "test_is_pure"]
"""


def mlp_forward(X, params, activations):
    A, cache = X, []
    for (W, b), name in zip(params, activations):
        cache.append(A)
        A = activation(A @ W.T + b, name)
    return A, cache
