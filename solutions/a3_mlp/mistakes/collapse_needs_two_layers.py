"""
es = "Con una sola capa tu función se cae, porque busca una segunda. Ahí se devuelve la misma capa."
en = "With a single layer your function breaks, because it looks for a second one. There the same layer is returned."

[fails]
collapse = ["test_single_layer", "test_any_depth"]
"""


def collapse(params):
    (W1, b1), (W2, b2), *rest = params
    W, b = W1 @ W2, b1 @ W2 + b2
    for V, c in rest:
        W, b = W @ V, b @ V + c
    return W, b
