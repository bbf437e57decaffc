"""
es = "Devuelves la lista de capas. Falta juntarlas en un modelo, con keras.Sequential."
en = "You return the list of layers. They must be put together in a model, by keras.Sequential."

[fails]
build_mlp = ["test_weights", "test_by_hand", "test_any_network", "test_output_activation", "test_each_activation"]
"""

import keras


def build_mlp(sizes, activations):
    layers = [keras.Input((sizes[0],))]
    for units, name in zip(sizes[1:], activations):
        layers.append(keras.layers.Dense(units, activation=name))
    return layers
