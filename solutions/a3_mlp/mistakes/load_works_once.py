"""
es = "Vacías params con pop mientras cargas, así que la lista de quien te llamó queda sin capas (y una tupla no tiene pop)."
en = "You empty params by pop while you load, so the caller's list is left without layers (and a tuple has no pop)."

[fails]
load_params = ["test_same_output"]
"""


def load_params(model, params):
    for layer in model.layers:
        if layer.get_weights():
            layer.set_weights(list(params.pop(0)))
