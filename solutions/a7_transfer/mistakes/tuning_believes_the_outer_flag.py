"""
es = "Una capa que ya dice trainable=True puede tener congelado lo de adentro. Pásala por False, y después por True."
en = "A layer that says trainable=True already may be frozen inside. Set it to False, and then to True."

[fails]
fine_tune = ["test_nested"]
"""


def fine_tune(model, n_layers, lr):
    layers = [layer for layer in model.layers if layer.weights]
    for number, layer in enumerate(layers):
        wanted = number >= len(layers) - n_layers
        if layer.trainable != wanted:
            layer.trainable = wanted
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=model.loss, metrics=["accuracy"])
    return model
