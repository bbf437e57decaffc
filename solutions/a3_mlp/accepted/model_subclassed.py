"""A class of its own that is called once, so that its weights exist."""

import keras


class MLP(keras.Model):
    def __init__(self, sizes, activations):
        super().__init__()
        self.hidden = [
            keras.layers.Dense(n, activation=name) for n, name in zip(sizes[1:], activations)
        ]

    def call(self, x):
        for layer in self.hidden:
            x = layer(x)
        return x


def build_mlp(sizes, activations):
    model = MLP(sizes, activations)
    model(keras.ops.zeros((1, sizes[0])))
    return model
