"""
es = "La salida de tu capa son enteros. La capa siguiente necesita el tipo de la capa: 0. o 1. en float32."
en = "The output of your layer is integers. The next layer needs the layer's dtype: 0. or 1. in float32."

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
        return keras.ops.cast(inputs @ self.kernel >= self.threshold, "int32")
