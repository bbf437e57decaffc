"""
es = "Te falta la capa de salida: el modelo termina en la última capa oculta."
en = "The output layer is missing: the model ends with the last hidden layer."

[fails]
build_mlp = ["test_weights", "test_by_hand", "test_any_network", "test_output_activation", "test_each_activation"]
"""

import keras


def build_mlp(sizes, activations):
    model = keras.Sequential([keras.Input((sizes[0],))])
    for units, name in zip(sizes[1:-1], activations):
        model.add(keras.layers.Dense(units, activation=name))
    return model
