"""
es = "Le restas al lote su media antes de la primera capa, así que la respuesta de un ejemplo depende de los demás. Las filas no se mezclan."
en = "You subtract its mean from the batch before the first layer, so the answer for an example depends on the others. Rows do not mix."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers", "test_rows_are_independent"]
"""


def mlp_forward(X, params, activations):
    A, cache = X - X.mean(axis=0), []
    for (W, b), name in zip(params, activations):
        cache.append(A)
        A = activation(dense(A, W, b), name)
    return A, cache
