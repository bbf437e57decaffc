"""The functional interface, with the activations as layers of their own."""

import keras


def build_mlp(sizes, activations):
    inputs = x = keras.Input(shape=(sizes[0],))
    for i, name in enumerate(activations):
        x = keras.layers.Dense(sizes[i + 1], kernel_initializer="he_normal")(x)
        x = keras.layers.Activation(name)(x)
    return keras.Model(inputs=inputs, outputs=x)
