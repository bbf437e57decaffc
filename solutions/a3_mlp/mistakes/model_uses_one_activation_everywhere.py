"""
es = "Usas la primera activación en todas las capas. Cada capa tiene la suya, también la de salida."
en = "You use the first activation in all layers. Each layer has its own, and so does the output."

[fails]
build_mlp = ["test_any_network", "test_output_activation", "test_each_activation"]
"""

import keras


def build_mlp(sizes, activations):
    model = keras.Sequential([keras.Input((sizes[0],))])
    for units in sizes[1:]:
        model.add(keras.layers.Dense(units, activation=activations[0]))
    return model
