"""
es = "Usas una variable que no es argumento de la función, como xor_params, de una celda de más abajo. Al corregir no existe: todo lo que la función necesita llega por sus argumentos."
en = "You use a variable that is not an argument of the function, such as xor_params, of a cell further down. When grading it does not exist: all that the function needs arrives by its arguments."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers", "test_output_activation", "test_rows_are_independent", "test_is_pure"]
"""


def mlp_forward(X, params, activations):
    A, cache = X, []
    for (W, b), name in zip(xor_params, activations):
        cache.append(A)
        A = activation(dense(A, W, b), name)
    return A, cache
