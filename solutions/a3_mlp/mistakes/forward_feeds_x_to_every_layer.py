"""
es = "Todas tus capas reciben X. Cada capa recibe la salida de la anterior; con anchos iguales, nada avisa."
en = "All your layers receive X. Each layer receives the output of the one before; where the widths are equal, nothing tells you."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers", "test_output_activation", "test_rows_are_independent", "test_is_pure"]
"""


def mlp_forward(X, params, activations):
    cache = []
    for (W, b), name in zip(params, activations):
        A = activation(dense(X, W, b), name)
        cache.append(A)
    return A, cache
