"""
es = "Tu capa calcula con NumPy. Los valores son correctos, pero lo que pasa por NumPy queda fuera de la derivada automática. Usa keras.ops."
en = "Your layer computes with NumPy. The values are right, but what goes through NumPy is left out of the automatic derivative. Use keras.ops."

[fails]
ELU = ["test_derivative", "test_derivative_far_from_zero", "test_derivative_at_the_corner"]
"""

import keras
import numpy as np


class ELU(keras.layers.Layer):
    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    def call(self, inputs):
        z = np.asarray(inputs)
        elu = np.where(z > 0, z, self.alpha * np.expm1(np.minimum(z, 0.0)))
        return keras.ops.convert_to_tensor(elu)
