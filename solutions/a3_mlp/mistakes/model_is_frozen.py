"""
es = "Congelaste las capas con trainable=False: no queda nada que entrenar."
en = "You froze the layers by trainable=False: there is nothing left to train."

[fails]
build_mlp = ["test_weights", "test_by_hand", "test_any_network", "test_output_activation", "test_each_activation"]
"""

import keras


def build_mlp(sizes, activations):
    model = keras.Sequential([keras.Input((sizes[0],))])
    for units, name in zip(sizes[1:], activations):
        model.add(keras.layers.Dense(units, activation=name, trainable=False))
    return model
