"""
es = "Tu capa no usa alpha: siempre baja hasta -1."
en = "Your layer does not use alpha: it always goes down to -1."

[fails]
ELU = ["test_alpha", "test_any_shape", "test_derivative"]
"""

import keras


class ELU(keras.layers.Layer):
    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    def call(self, inputs):
        return keras.ops.where(inputs > 0, inputs, keras.ops.expm1(keras.ops.minimum(inputs, 0.0)))
