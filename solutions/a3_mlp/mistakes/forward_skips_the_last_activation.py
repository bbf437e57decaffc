"""
es = "La última capa queda sin activación. activations trae un nombre por capa, también para la última."
en = "The last layer is left without an activation. activations has one name for each layer, for the last one, too."

[fails]
mlp_forward = ["test_any_depth", "test_each_activation", "test_output_activation"]
"""


def mlp_forward(X, params, activations):
    A, cache = X, []
    for i, ((W, b), name) in enumerate(zip(params, activations)):
        A = dense(A, W, b)
        cache.append(A)
        if i < len(params) - 1:
            A = activation(A, name)
    return A, cache
