"""
es = "Tu capa responde 0 cuando la suma es igual al umbral. También en Keras, f(0) = 1."
en = "Your layer answers 0 when the sum equals the threshold. In Keras, too, f(0) = 1."

[fails]
Perceptron = ["test_ties_fire"]
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
        return keras.ops.cast(inputs @ self.kernel > self.threshold, self.compute_dtype)
