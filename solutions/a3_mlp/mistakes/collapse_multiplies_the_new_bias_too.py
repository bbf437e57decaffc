"""
es = "Multiplicas por W de una capa también su propio sesgo. El sesgo de una capa entra después de su matriz: b W + c, no (b + c) W."
en = "You multiply a layer's own bias by its W, too. A layer's bias enters after its matrix: b W + c, not (b + c) W."

[fails]
collapse = ["test_by_hand", "test_any_depth", "test_square_layers", "test_same_output", "test_is_pure"]
"""


def collapse(params):
    W, b = params[0]
    for V, c in params[1:]:
        W, b = W @ V, (b + c) @ V
    return W, b
