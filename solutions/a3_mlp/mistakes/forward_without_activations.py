"""
es = "Tu red no aplica ninguna activación, así que es una sola función lineal."
en = "Your network applies no activation at all, so it is one linear function."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers", "test_output_activation"]
"""


def mlp_forward(X, params, activations):
    A, cache = X, []
    for W, b in params:
        cache.append(A)
        A = dense(A, W, b)
    return A, cache
