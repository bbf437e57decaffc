"""
es = "Tus capas Dense no tienen activación, así que el modelo entero es una sola función lineal."
en = "Your Dense layers have no activation, so the whole model is one linear function."

[fails]
build_mlp = ["test_by_hand", "test_any_network", "test_output_activation", "test_each_activation"]
"""

import keras


def build_mlp(sizes, activations):
    model = keras.Sequential([keras.Input((sizes[0],))])
    for units in sizes[1:]:
        model.add(keras.layers.Dense(units))
    return model
