"""
es = "Tratas a z como si fuera una probabilidad. Es un logit, el número de antes de la sigmoide, y su logaritmo puede no existir."
en = "You treat z as if it were a probability. It is a logit, the number before the sigmoid, and its logarithm may not exist."

[fails]
binary_cross_entropy_from_logits = ["test_values", "test_derivative", "test_any_batch", "test_far_from_zero", "test_any_derivative", "test_derivative_far_from_zero", "test_derivative_at_zero"]
"""

import keras


def binary_cross_entropy_from_logits(y, z):
    return -keras.ops.mean(y * keras.ops.log(z) + (1 - y) * keras.ops.log(1 - z))
