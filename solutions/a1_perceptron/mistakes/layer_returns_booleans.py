"""
es = "La salida de tu capa son booleanos. La capa siguiente necesita números: 0. o 1. en el tipo de la capa."
en = "The output of your layer is boolean. The next layer needs numbers: 0. or 1. in the layer's dtype."

[fails]
Perceptron = ["test_dtype", "test_any_shape", "test_ties_fire", "test_and_nand", "test_in_a_model", "test_near_the_threshold"]
"""

import keras


class Perceptron(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), name="kernel")
        self.threshold = self.add_weight(shape=(self.units,), initializer="zeros", name="threshold")

    def call(self, inputs):
        return inputs @ self.kernel >= self.threshold
