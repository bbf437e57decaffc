"""
es = "Solo juntas las dos primeras capas. Pueden ser tres, diez, o una sola."
en = "You put only the first two layers together. There may be three, ten, or a single one."

[fails]
collapse = ["test_any_depth", "test_square_layers", "test_same_output"]
"""


def collapse(params):
    if len(params) == 1:
        return params[0]
    (W1, b1), (W2, b2) = params[:2]
    return W1 @ W2, b1 @ W2 + b2
