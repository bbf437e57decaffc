"""
es = "La salida de tu capa está en float64. La capa trabaja en float32, y la siguiente espera lo mismo."
en = "The output of your layer is in float64. The layer works in float32, and the next one expects the same."

[fails]
Perceptron = ["test_dtype"]
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
        return keras.ops.cast(inputs @ self.kernel >= self.threshold, "float64")
