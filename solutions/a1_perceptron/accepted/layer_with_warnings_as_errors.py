"""Has warnings raised as errors: they are about the student's code, and not about ours."""

import warnings

import keras


class Perceptron(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        warnings.simplefilter("error")
        self.units = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), name="kernel")
        self.threshold = self.add_weight(shape=(self.units,), initializer="zeros", name="threshold")

    def call(self, inputs):
        return keras.ops.cast(inputs @ self.kernel >= self.threshold, self.compute_dtype)
