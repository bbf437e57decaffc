"""A Sequential without an Input, built by hand before it is returned."""

import keras


def build_mlp(sizes, activations):
    model = keras.Sequential()
    for units, name in zip(sizes[1:], activations):
        model.add(keras.layers.Dense(units, activation=getattr(keras.activations, name)))
    model.build((None, sizes[0]))
    return model
