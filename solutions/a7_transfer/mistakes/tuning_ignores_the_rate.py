"""
es = "No usas lr: con la tasa de siempre, unos pocos pasos borran lo que la base sabía."
en = "You do not use lr: at the usual rate, a few steps wipe out what the base knew."

[fails]
fine_tune = ["test_rate"]
"""


def fine_tune(model, n_layers, lr):
    layers = [layer for layer in model.layers if layer.weights]
    model.trainable = False
    model.trainable = True
    for layer in layers[: len(layers) - n_layers]:
        layer.trainable = False
    model.compile(optimizer=keras.optimizers.Adam(), loss=model.loss, metrics=["accuracy"])
    return model
