"""
es = "Sacas las capas de params con pop, así que la lista de quien te llamó queda vacía (y una tupla no tiene pop). Recórrela sin tocarla."
en = "You take the layers out of params with pop, so the caller's list is left empty (and a tuple has no pop). Go through it without touching it."

[fails]
mlp_forward = ["test_any_depth", "test_is_pure"]
"""


def mlp_forward(X, params, activations):
    A, cache, layer = X, [], 0
    while params:
        W, b = params.pop(0)
        cache.append(A)
        A = activation(dense(A, W, b), activations[layer])
        layer += 1
    return A, cache
