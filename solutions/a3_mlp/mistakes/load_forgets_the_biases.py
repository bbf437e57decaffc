"""
es = "Cargas las matrices, pero los sesgos del modelo quedan como estaban."
en = "You load the matrices, but the model's biases stay as they were."

[fails]
load_params = ["test_loads", "test_any_widths", "test_same_output"]
"""


def load_params(model, params):
    layers = [layer for layer in model.layers if layer.get_weights()]
    for layer, (W, _) in zip(layers, params):
        layer.set_weights([W, layer.get_weights()[1]])
