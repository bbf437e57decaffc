"""
es = "Pusiste z en una columna, y con (N,) la resta compara cada logit con todas las etiquetas: queda una matriz de (N, N)."
en = "You put z in a column, and with (N,) the difference compares each logit with every label: it becomes an (N, N) matrix."

[fails]
binary_cross_entropy_from_logits = ["test_values", "test_derivative", "test_any_batch", "test_far_from_zero", "test_any_derivative", "test_derivative_far_from_zero", "test_derivative_at_zero"]
"""

import keras


def binary_cross_entropy_from_logits(y, z):
    z = keras.ops.reshape(z, (-1, 1))
    return keras.ops.mean(keras.ops.softplus(z) - y * z)
