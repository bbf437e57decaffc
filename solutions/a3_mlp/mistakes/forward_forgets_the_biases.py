"""
es = "Tu red no suma los sesgos b de las capas."
en = "Your network does not add the biases b of its layers."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers", "test_output_activation"]
"""


def mlp_forward(X, params, activations):
    A, cache = X, []
    for (W, _), name in zip(params, activations):
        cache.append(A)
        A = activation(A @ W, name)
    return A, cache
