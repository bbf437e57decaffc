"""
es = "Falta un paréntesis: alpha multiplica a todo (e^z - 1), y en tu capa solo a e^z."
en = "A parenthesis is missing: alpha multiplies all of (e^z - 1), and in your layer only e^z."

[fails]
ELU = ["test_alpha", "test_any_shape"]
"""

import keras


class ELU(keras.layers.Layer):
    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    def call(self, inputs):
        left = self.alpha * keras.ops.exp(keras.ops.minimum(inputs, 0.0)) - 1
        return keras.ops.where(inputs > 0, inputs, left)
