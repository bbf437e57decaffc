"""
es = "Usas * entre matrices, que multiplica elemento a elemento. La composición de capas es el producto de matrices, @."
en = "You use * between matrices, which multiplies element by element. Composing layers is the matrix product, @."

[fails]
collapse = ["test_by_hand", "test_any_depth", "test_square_layers", "test_same_output", "test_is_pure"]
"""


def collapse(params):
    W, b = params[0]
    for V, c in params[1:]:
        W, b = W * V, b @ V + c
    return W, b
