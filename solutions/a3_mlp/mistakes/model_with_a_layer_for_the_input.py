"""
es = "Tienes una capa Dense de más, con el ancho de la entrada. sizes[0] es lo que recibe la red, no una capa."
en = "You have one Dense layer too many, as wide as the input. sizes[0] is what the network receives, not a layer."

[fails]
build_mlp = ["test_weights", "test_by_hand", "test_any_network", "test_output_activation", "test_each_activation"]
"""

import keras


def build_mlp(sizes, activations):
    model = keras.Sequential([keras.Input((sizes[0],)), keras.layers.Dense(sizes[0])])
    for units, name in zip(sizes[1:], activations):
        model.add(keras.layers.Dense(units, activation=name))
    return model
