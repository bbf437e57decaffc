"""
es = "Usas siempre `relu`, sin mirar activations, también en la salida."
en = "You always use `relu`, without looking at activations, at the output, too."

[fails]
build_mlp = ["test_any_network", "test_output_activation", "test_each_activation"]
"""

import keras


def build_mlp(sizes, activations):
    model = keras.Sequential([keras.Input((sizes[0],))])
    for units in sizes[1:]:
        model.add(keras.layers.Dense(units, activation="relu"))
    return model
