"""
es = "Te quedas con el último sesgo y olvidas los anteriores, que también llegan a la salida."
en = "You keep the last bias and forget the earlier ones, which arrive at the output, too."

[fails]
collapse = ["test_by_hand", "test_any_depth", "test_square_layers", "test_same_output"]
"""


def collapse(params):
    W, b = params[0]
    for V, c in params[1:]:
        W, b = W @ V, c
    return W, b
