"""
es = "La respuesta es correcta, pero si la capa es cuadrada escribes su suma sobre su entrada, y en la primera capa la entrada es el X de quien te llamó."
en = "The answer is right, but where the layer is square you write its sum over its input, and in the first layer that input is the caller's X."

[fails]
mlp_forward = ["test_is_pure"]
"""


def mlp_forward(X, params, activations):
    A, cache = X, []
    for (W, b), name in zip(params, activations):
        if W.shape[0] == W.shape[1]:
            A[...] = dense(A, W, b)
            A = activation(A, name)
        else:
            A = activation(dense(A, W, b), name)
        cache.append(A)
    return A, cache
