"""
es = "Tu capa tiene un solo umbral para todas sus neuronas. Cada neurona tiene el suyo: threshold tiene forma (units,)."
en = "Your layer has a single threshold for all its neurons. Each neuron has its own: threshold has shape (units,)."

[fails]
Perceptron = ["test_dtype", "test_weights", "test_any_shape", "test_ties_fire", "test_and_nand", "test_in_a_model", "test_near_the_threshold"]
"""

import keras


class Perceptron(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), name="kernel")
        self.threshold = self.add_weight(shape=(), initializer="zeros", name="threshold")

    def call(self, inputs):
        return keras.ops.cast(inputs @ self.kernel >= self.threshold, self.compute_dtype)
