"""
es = "Todas tus capas de una misma forma comparten los pesos, porque los guardas fuera de la capa. Cada capa crea los suyos en `build`."
en = "All your layers of one shape share their weights, because you keep them outside of the layer. Each layer creates its own in `build`."

[fails]
Perceptron = ["test_any_shape"]
"""

import keras


class Perceptron(keras.layers.Layer):
    made = {}

    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        shape = (input_shape[-1], self.units)
        if shape not in Perceptron.made:
            kernel = self.add_weight(shape=shape, name="kernel")
            threshold = self.add_weight(shape=(self.units,), initializer="zeros", name="threshold")
            Perceptron.made[shape] = kernel, threshold
        self.kernel, self.threshold = Perceptron.made[shape]
        self.threshold.assign(keras.ops.zeros((self.units,)))

    def call(self, inputs):
        return keras.ops.cast(inputs @ self.kernel >= self.threshold, self.compute_dtype)
