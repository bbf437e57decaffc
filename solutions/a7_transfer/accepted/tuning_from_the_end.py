"""Counts down from the last layer; another optimizer."""


def fine_tune(model, n_layers, lr):
    left = n_layers
    for layer in reversed(model.layers):
        layer.trainable = False
        layer.trainable = left > 0
        if layer.weights:
            left -= 1
    model.compile(optimizer=keras.optimizers.RMSprop(learning_rate=lr), loss=model.loss)
    return model
