"""
es = "Recorres las filas con un ciclo de Python. Dentro de un modelo todavía no se sabe cuántas son: multiplica el lote entero."
en = "You go through the rows in a Python loop. Inside a model their number is not known yet: multiply the whole batch."

[fails]
Perceptron = ["test_in_a_model"]
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
        rows = []
        for i in range(len(inputs)):
            sums = keras.ops.sum(inputs[i][:, None] * self.kernel, axis=0)
            rows.append(keras.ops.cast(sums >= self.threshold, "float32"))
        return keras.ops.stack(rows)
