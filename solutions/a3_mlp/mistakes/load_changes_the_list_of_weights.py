"""
es = "get_weights entrega copias: al cambiar esa lista el modelo no se entera. Falta devolvérsela con set_weights."
en = "get_weights gives copies: when you change that list, the model does not notice. It must be given back by set_weights."

[fails]
load_params = ["test_loads", "test_any_widths", "test_same_output"]
"""


def load_params(model, params):
    arrays = model.get_weights()
    for i, (W, b) in enumerate(params):
        arrays[2 * i][...] = W
        arrays[2 * i + 1][...] = b
