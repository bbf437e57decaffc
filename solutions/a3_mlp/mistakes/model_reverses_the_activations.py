"""
es = "Usas las activaciones al revés, de la última a la primera."
en = "You use the activations backwards, from the last to the first."

[fails]
build_mlp = ["test_by_hand", "test_any_network", "test_output_activation", "test_each_activation"]
"""

import keras


def build_mlp(sizes, activations):
    model = keras.Sequential([keras.Input((sizes[0],))])
    for units, name in zip(sizes[1:], reversed(activations)):
        model.add(keras.layers.Dense(units, activation=name))
    return model
