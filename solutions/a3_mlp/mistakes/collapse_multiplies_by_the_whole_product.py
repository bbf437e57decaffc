"""
es = "Al sesgo lo multiplicas por el producto acumulado, que incluye capas que están antes. Solo lo multiplican las que vienen después."
en = "You multiply the bias by the accumulated product, which includes layers that come before it. Only those after it multiply it."

[fails]
collapse = ["test_by_hand", "test_any_depth", "test_square_layers", "test_same_output", "test_is_pure"]
"""


def collapse(params):
    W, b = params[0]
    for V, c in params[1:]:
        W = W @ V
        b = b @ W + c
    return W, b
