"""
es = "El valor es correcto y no se desborda, pero en z = 0 la derivada automática de maximum es 1 y la de abs es 0: resulta 1 - y en vez de 1/2 - y."
en = "The value is right and does not overflow, but at z = 0 the automatic derivative of maximum is 1 and that of abs is 0: it becomes 1 - y instead of 1/2 - y."

[fails]
binary_cross_entropy_from_logits = ["test_derivative_at_zero"]
"""

import keras


def binary_cross_entropy_from_logits(y, z):
    tail = keras.ops.log1p(keras.ops.exp(-keras.ops.abs(z)))
    return keras.ops.mean(keras.ops.maximum(z, 0.0) - y * z + tail)
