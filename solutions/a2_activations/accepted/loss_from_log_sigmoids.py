"""The definition itself, with the logarithm of the sigmoid in one piece."""

import keras


def binary_cross_entropy_from_logits(y, z):
    right = y * keras.ops.log_sigmoid(z) + (1 - y) * keras.ops.log_sigmoid(-z)
    return -keras.ops.sum(right) / len(y)
