"""
es = "Usas las activaciones al revés, de la última a la primera."
en = "You use the activations backwards, from the last to the first."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers", "test_output_activation"]
"""


def mlp_forward(X, params, activations):
    A, cache = X, []
    for (W, b), name in zip(params, activations[::-1]):
        cache.append(A)
        A = activation(dense(A, W, b), name)
    return A, cache
