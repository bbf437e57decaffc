"""
es = "Cambias una copia y devuelves otro modelo: el que se entregó queda como estaba."
en = "You change a copy and return another model: the one that was given stays as it was."

[fails]
fine_tune = ["test_last_two", "test_exactly_the_last", "test_nested", "test_rate"]
"""


def fine_tune(model, n_layers, lr):
    weights = model.get_weights()
    loss, model = model.loss, keras.models.clone_model(model)
    model.set_weights(weights)
    layers = [layer for layer in model.layers if layer.weights]
    for number, layer in enumerate(layers):
        layer.trainable = number >= len(layers) - n_layers
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=loss, metrics=["accuracy"])
    return model
