"""
es = "Tu capa se activa también cuando a la suma le falta un poco. La comparación con el umbral es exacta."
en = "Your layer also fires when the sum falls a little short. The comparison with the threshold is exact."

[fails]
Perceptron = ["test_near_the_threshold"]
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
        z = keras.ops.matmul(inputs, self.kernel) - self.threshold
        return keras.ops.cast(z >= -1e-6, self.compute_dtype)
