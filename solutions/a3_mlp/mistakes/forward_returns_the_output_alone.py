"""
es = "Devuelves solo la salida. Tienen que ser dos cosas, (Y, cache): el cache puede ser lo que quieras."
en = "You return the output alone. There must be two things, (Y, cache): the cache may be whatever you like."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers", "test_output_activation", "test_rows_are_independent", "test_is_pure"]
"""


def mlp_forward(X, params, activations):
    A = X
    for (W, b), name in zip(params, activations):
        A = activation(dense(A, W, b), name)
    return A
