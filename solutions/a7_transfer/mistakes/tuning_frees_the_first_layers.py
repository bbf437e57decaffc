"""
es = "Dejas entrenables las primeras capas en vez de las últimas."
en = "You make the first layers trainable in place of the last ones."

[fails]
fine_tune = ["test_last_two", "test_exactly_the_last", "test_nested"]
"""


def fine_tune(model, n_layers, lr):
    layers = [layer for layer in model.layers if layer.weights]
    for number, layer in enumerate(layers):
        layer.trainable = number < n_layers
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=model.loss, metrics=["accuracy"])
    return model
