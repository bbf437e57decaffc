"""
es = "Multiplicas las matrices en el orden contrario, como con vectores columna. Con filas, la primera capa va a la izquierda: W1 W2 ... WL."
en = "You multiply the matrices in the opposite order, as with column vectors. With rows, the first layer stands on the left: W1 W2 ... WL."

[fails]
collapse = ["test_by_hand", "test_any_depth", "test_square_layers", "test_same_output", "test_is_pure"]
"""


def collapse(params):
    (W, b), *rest = params
    for V, c in rest:
        W, b = V @ W, b @ V + c
    return W, b
