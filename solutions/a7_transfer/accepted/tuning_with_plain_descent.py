"""Momentum in place of Adam."""


def fine_tune(model, n_layers, lr):
    layers = [layer for layer in model.layers if layer.count_params() > 0]
    for layer in layers:
        layer.trainable = False
        layer.trainable = layer in layers[-n_layers:]
    model.compile(optimizer=keras.optimizers.SGD(lr, momentum=0.9), loss=model.loss)
    return model
