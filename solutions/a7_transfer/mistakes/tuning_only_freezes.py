"""
es = "Congelas las primeras capas, pero no descongelas las últimas, que ya venían congeladas."
en = "You freeze the first layers, but do not free the last ones, which came frozen."

[fails]
fine_tune = ["test_last_two", "test_exactly_the_last", "test_nested"]
"""


def fine_tune(model, n_layers, lr):
    layers = [layer for layer in model.layers if layer.weights]
    for layer in layers[: len(layers) - n_layers]:
        layer.trainable = False
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=model.loss, metrics=["accuracy"])
    return model
