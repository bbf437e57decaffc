"""
es = "Pasas b1 por las matrices que siguen, pero no le sumas los sesgos de esas capas."
en = "You take b1 through the matrices that follow, but do not add the biases of those layers."

[fails]
collapse = ["test_by_hand", "test_any_depth", "test_square_layers", "test_same_output"]
"""


def collapse(params):
    W, b = params[0]
    for V, _ in params[1:]:
        W, b = W @ V, b @ V
    return W, b
