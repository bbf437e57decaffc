"""
es = "No compilas de nuevo: un modelo que ya se entrenó sigue con lo que era entrenable antes, y con su tasa."
en = "You do not compile again: a model that was trained before goes on with what was trainable then, and at its rate."

[fails]
fine_tune = ["test_last_two", "test_exactly_the_last", "test_nested", "test_rate"]
"""


def fine_tune(model, n_layers, lr):
    layers = [layer for layer in model.layers if layer.weights]
    model.trainable = False
    model.trainable = True
    for layer in layers[: len(layers) - n_layers]:
        layer.trainable = False
    return model
