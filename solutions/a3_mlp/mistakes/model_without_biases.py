"""
es = "Tus capas no tienen sesgo: use_bias=False lo quita."
en = "Your layers have no bias: use_bias=False takes it away."

[fails]
build_mlp = ["test_weights", "test_by_hand", "test_any_network", "test_output_activation", "test_each_activation"]
"""

import keras


def build_mlp(sizes, activations):
    model = keras.Sequential([keras.Input((sizes[0],))])
    for units, name in zip(sizes[1:], activations):
        model.add(keras.layers.Dense(units, activation=name, use_bias=False))
    return model
