"""
es = "Pasas por la probabilidad: en z = ±1000 la sigmoide es exactamente 0 o 1, y su logaritmo es infinito. Calcula desde z, con softplus."
en = "You go through the probability: at z = ±1000 the sigmoid is exactly 0 or 1, and its logarithm is infinite. Compute from z, with softplus."

[fails]
binary_cross_entropy_from_logits = ["test_far_from_zero", "test_derivative_far_from_zero"]
"""

import keras


def binary_cross_entropy_from_logits(y, z):
    p = keras.ops.sigmoid(z)
    return -keras.ops.mean(y * keras.ops.log(p) + (1 - y) * keras.ops.log(1 - p))
