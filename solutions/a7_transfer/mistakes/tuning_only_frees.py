"""
es = "Descongelas las últimas capas, pero no congelas las demás, que podían venir libres."
en = "You free the last layers, but do not freeze the others, which may have come free."

[fails]
fine_tune = ["test_exactly_the_last", "test_nested"]
"""


def fine_tune(model, n_layers, lr):
    layers = [layer for layer in model.layers if layer.weights]
    for layer in layers[-n_layers:]:
        layer.trainable = True
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=model.loss, metrics=["accuracy"])
    return model
