"""
es = "Cargas todas las capas menos la última."
en = "You load all the layers but the last."

[fails]
load_params = ["test_loads", "test_any_widths", "test_same_output"]
"""


def load_params(model, params):
    layers = [layer for layer in model.layers if layer.get_weights()]
    for i in range(len(params) - 1):
        layers[i].set_weights(list(params[i]))
