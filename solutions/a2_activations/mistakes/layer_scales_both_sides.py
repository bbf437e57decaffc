"""
es = "Tu capa multiplica todo por alpha. Solo el lado izquierdo lo lleva; a la derecha la respuesta es z."
en = "Your layer multiplies everything by alpha. Only the left side carries it; to the right the answer is z."

[fails]
ELU = ["test_alpha", "test_any_shape", "test_derivative", "test_derivative_far_from_zero"]
"""

import keras


class ELU(keras.layers.Layer):
    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    def call(self, inputs):
        left = keras.ops.expm1(keras.ops.minimum(inputs, 0.0))
        return self.alpha * keras.ops.where(inputs > 0, inputs, left)
