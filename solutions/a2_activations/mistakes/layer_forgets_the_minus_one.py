"""
es = "Falta el -1: a la izquierda es alpha (e^z - 1). Sin él tu capa da un salto en 0."
en = "The -1 is missing: to the left it is alpha (e^z - 1). Without it your layer jumps at 0."

[fails]
ELU = ["test_values", "test_alpha", "test_any_shape", "test_dtype"]
"""

import keras


class ELU(keras.layers.Layer):
    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    def call(self, inputs):
        left = self.alpha * keras.ops.exp(keras.ops.minimum(inputs, 0.0))
        return keras.ops.where(inputs > 0, inputs, left)
