"""
es = "Te falta la última capa: el ciclo termina una vuelta antes."
en = "The last layer is missing: your loop ends one turn early."

[fails]
collapse = ["test_by_hand", "test_any_depth", "test_square_layers", "test_same_output", "test_is_pure"]
"""


def collapse(params):
    W, b = params[0]
    for i in range(1, len(params) - 1):
        V, c = params[i]
        W, b = W @ V, b @ V + c
    return W, b
