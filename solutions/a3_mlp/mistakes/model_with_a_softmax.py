"""
es = "Agregas una softmax al final. El modelo entrega lo que dice su última activación; con `linear`, logits."
en = "You add a softmax at the end. The model gives what its last activation says; with `linear`, logits."

[fails]
build_mlp = ["test_by_hand", "test_any_network", "test_output_activation", "test_each_activation"]
"""

import keras


def build_mlp(sizes, activations):
    model = keras.Sequential([keras.Input((sizes[0],))])
    for units, name in zip(sizes[1:], activations):
        model.add(keras.layers.Dense(units, activation=name))
    model.add(keras.layers.Softmax())
    return model
