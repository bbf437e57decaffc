"""A Dense without bias inside; its kernel is the layer's kernel. The weights carry no name of their own."""

import keras


class Perceptron(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.dense = keras.layers.Dense(units, use_bias=False)

    def build(self, input_shape):
        self.dense.build(input_shape)
        self.kernel = self.dense.kernel
        self.threshold = self.add_weight(shape=(self.dense.units,), initializer="zeros")

    def call(self, inputs):
        z = self.dense(inputs) - self.threshold
        return 1.0 - keras.ops.cast(z < 0, z.dtype)
