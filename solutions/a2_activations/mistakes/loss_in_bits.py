"""
es = "Usas el logaritmo en base 2. La entropía cruzada lleva el natural; si no, su gradiente no es σ(z) - y."
en = "You use the logarithm to base 2. Cross-entropy takes the natural one; otherwise its gradient is not σ(z) - y."

[fails]
binary_cross_entropy_from_logits = ["test_values", "test_derivative", "test_any_batch", "test_far_from_zero", "test_any_derivative", "test_derivative_far_from_zero", "test_derivative_at_zero"]
"""

import keras


def binary_cross_entropy_from_logits(y, z):
    nats = keras.ops.softplus(z) - y * z
    return keras.ops.mean(nats) / keras.ops.log(2.0)
