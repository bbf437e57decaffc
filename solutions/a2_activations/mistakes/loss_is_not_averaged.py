"""
es = "Devuelves una pérdida por ejemplo. Falta el promedio: la respuesta es un solo número."
en = "You return one loss for each example. The mean is missing: the answer is a single number."

[fails]
binary_cross_entropy_from_logits = ["test_values", "test_derivative", "test_any_batch", "test_far_from_zero", "test_any_derivative", "test_derivative_far_from_zero", "test_derivative_at_zero"]
"""

import keras


def binary_cross_entropy_from_logits(y, z):
    return keras.ops.softplus(z) - y * z
