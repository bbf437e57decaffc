"""
es = "Los argumentos están cambiados: primero van las etiquetas y, después los logits z. Calculas softplus(y) - y z."
en = "The arguments are swapped: first come the labels y, then the logits z. You compute softplus(y) - y z."

[fails]
binary_cross_entropy_from_logits = ["test_values", "test_derivative", "test_any_batch", "test_far_from_zero", "test_any_derivative", "test_derivative_far_from_zero", "test_derivative_at_zero"]
"""

import keras


def binary_cross_entropy_from_logits(y, z):
    return keras.ops.mean(keras.ops.softplus(y) - y * z)
