"""
es = "Sumas maximum(z, 0) y la exponencial de minimum(z, 0). En z = 0 ambas piezas aportan su derivada, y resulta 1 + alpha. Elige una con where."
en = "You add maximum(z, 0) and the exponential of minimum(z, 0). At z = 0 both pieces bring their derivative in, and it becomes 1 + alpha. Choose one with where."

[fails]
ELU = ["test_derivative_at_the_corner"]
"""

import keras


class ELU(keras.layers.Layer):
    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    def call(self, inputs):
        left = self.alpha * keras.ops.expm1(keras.ops.minimum(inputs, 0.0))
        return keras.ops.maximum(inputs, 0.0) + left
