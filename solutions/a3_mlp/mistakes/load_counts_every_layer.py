"""
es = "Recorres model.layers en paralelo con params, pero ahí están también las capas sin pesos (la entrada, Dropout, activaciones), y la cuenta se corre."
en = "You go through model.layers beside params, but the layers without weights (the input, Dropout, activations) are there, too, and the count is off."

[fails]
load_params = ["test_loads", "test_any_widths", "test_same_output"]
"""


def load_params(model, params):
    for layer, (W, b) in zip(model.layers, params):
        layer.set_weights([W, b])
