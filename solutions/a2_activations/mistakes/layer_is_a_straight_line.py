"""
es = "A la izquierda tu capa responde alpha z, una recta: eso es una Leaky ReLU. ELU se aplana en -alpha."
en = "To the left your layer answers alpha z, a straight line: that is a Leaky ReLU. ELU becomes flat at -alpha."

[fails]
ELU = ["test_values", "test_alpha", "test_any_shape", "test_dtype", "test_derivative", "test_derivative_far_from_zero"]
"""

import keras


class ELU(keras.layers.Layer):
    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    def call(self, inputs):
        return keras.ops.where(inputs > 0, inputs, self.alpha * inputs)
