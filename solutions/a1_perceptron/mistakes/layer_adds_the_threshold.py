"""
es = "Tu capa suma threshold, como si fuera el sesgo de Dense. Un umbral se resta."
en = "Your layer adds threshold, as if it were the bias of Dense. A threshold is subtracted."

[fails]
Perceptron = ["test_any_shape", "test_ties_fire", "test_and_nand", "test_in_a_model", "test_near_the_threshold"]
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
        return keras.ops.cast(inputs @ self.kernel + self.threshold >= 0, self.compute_dtype)
