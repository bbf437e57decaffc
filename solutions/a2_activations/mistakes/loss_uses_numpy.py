"""
es = "Calculas con NumPy. El valor es correcto, pero la derivada automática no ve lo que pasa por NumPy. Usa keras.ops."
en = "You compute with NumPy. The value is right, but the automatic derivative does not see what goes through NumPy. Use keras.ops."

[fails]
binary_cross_entropy_from_logits = ["test_derivative", "test_any_derivative", "test_derivative_far_from_zero", "test_derivative_at_zero"]
"""

import numpy as np


def binary_cross_entropy_from_logits(y, z):
    return np.mean(np.logaddexp(0, z) - y * np.asarray(z))
