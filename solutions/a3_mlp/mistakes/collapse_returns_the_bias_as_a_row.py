"""
es = "Tu sesgo es una matriz de una fila, con forma (1, d_L). Tiene una sola dimensión: (d_L,)."
en = "Your bias is a matrix with one row, of shape (1, d_L). It has a single dimension: (d_L,)."

[fails]
collapse = ["test_by_hand", "test_single_layer", "test_any_depth", "test_square_layers", "test_same_output", "test_is_pure"]
"""


def collapse(params):
    W, b = params[0]
    b = b.reshape(1, -1)
    for V, c in params[1:]:
        W, b = W @ V, b @ V + c
    return W, b
