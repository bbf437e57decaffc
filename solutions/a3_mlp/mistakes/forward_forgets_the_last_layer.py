"""
es = "Te falta la última capa: el ciclo termina una vuelta antes."
en = "The last layer is missing: your loop ends one turn early."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers", "test_output_activation", "test_rows_are_independent", "test_is_pure"]
"""


def mlp_forward(X, params, activations):
    A, cache = X, []
    for i in range(len(params) - 1):
        W, b = params[i]
        cache.append(A)
        A = activation(dense(A, W, b), activations[i])
    return A, cache
