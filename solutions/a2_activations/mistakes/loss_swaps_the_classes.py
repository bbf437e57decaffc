"""
es = "Las clases están cambiadas: la pérdida es pequeña cuando z es grande y la etiqueta es 1, y en la tuya cuando es 0."
en = "The classes are swapped: the loss is small when z is large and the label is 1, and yours when it is 0."

[fails]
binary_cross_entropy_from_logits = ["test_values", "test_derivative", "test_any_batch", "test_far_from_zero", "test_any_derivative", "test_derivative_far_from_zero", "test_derivative_at_zero"]
"""

import keras


def binary_cross_entropy_from_logits(y, z):
    return keras.ops.mean(keras.ops.softplus(z) - (1 - y) * z)
