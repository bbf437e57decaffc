"""
es = "Devuelves (b, W). El orden es (W, b), como en params."
en = "You return (b, W). The order is (W, b), as in params."

[fails]
collapse = ["test_by_hand", "test_single_layer", "test_any_depth", "test_square_layers", "test_same_output", "test_is_pure"]
"""


def collapse(params):
    W, b = params[0]
    for V, c in params[1:]:
        W, b = W @ V, b @ V + c
    return b, W
