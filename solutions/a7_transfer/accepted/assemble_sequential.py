"""A stack of the two; a frozen base needs no word about its mode."""


def assemble(base, head, size):
    for layer in base.layers:
        layer.trainable = False
    model = keras.Sequential([keras.Input((size, size, 3)), base, head])
    model.compile(optimizer="rmsprop", loss=head.loss)
    return model
