"""
es = "Calculas con NumPy. Suelta, la capa responde bien, pero dentro de un modelo la entrada todavía no tiene valores: usa keras.ops."
en = "You compute with NumPy. On its own the layer answers right, but inside a model the input has no values yet: use keras.ops."

[fails]
Perceptron = ["test_in_a_model"]
"""

import keras
import numpy as np


class Perceptron(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), name="kernel")
        self.threshold = self.add_weight(shape=(self.units,), initializer="zeros", name="threshold")

    def call(self, inputs):
        sums = np.asarray(inputs) @ np.asarray(self.kernel) - np.asarray(self.threshold)
        return keras.ops.convert_to_tensor(np.where(sums >= 0, 1, 0).astype("float32"))
