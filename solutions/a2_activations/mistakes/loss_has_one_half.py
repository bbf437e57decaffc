"""
es = "Multiplicas por 1/2. Ese factor se usa a veces en el error cuadrático para que se cancele al derivar; aquí no hay ningún cuadrado."
en = "You multiply by 1/2. That factor is sometimes used in the squared error so that it cancels in the derivative; there is no square here."

[fails]
binary_cross_entropy_from_logits = ["test_values", "test_derivative", "test_any_batch", "test_far_from_zero", "test_any_derivative", "test_derivative_far_from_zero", "test_derivative_at_zero"]
"""

import keras


def binary_cross_entropy_from_logits(y, z):
    return 0.5 * keras.ops.mean(keras.ops.softplus(z) - y * z)
