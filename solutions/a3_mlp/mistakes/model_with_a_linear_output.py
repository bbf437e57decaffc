"""
es = "La última capa queda siempre lineal. activations trae también su nombre."
en = "The last layer is always left linear. activations has its name, too."

[fails]
build_mlp = ["test_any_network", "test_output_activation", "test_each_activation"]
"""

import keras


def build_mlp(sizes, activations):
    model = keras.Sequential([keras.Input((sizes[0],))])
    for units, name in zip(sizes[1:-1], activations):
        model.add(keras.layers.Dense(units, activation=name))
    model.add(keras.layers.Dense(sizes[-1]))
    return model
