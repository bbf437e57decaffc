"""
es = "Agregas una softmax al final. La red entrega lo que dice su última activación; la softmax está en la pérdida."
en = "You add a softmax at the end. The network gives what its last activation says; the softmax is in the loss."

[fails]
mlp_forward = ["test_by_hand", "test_xor", "test_any_depth", "test_each_activation", "test_square_layers", "test_output_activation"]
"""

import numpy as np


def mlp_forward(X, params, activations):
    A, cache = X, []
    for (W, b), name in zip(params, activations):
        cache.append(A)
        A = activation(dense(A, W, b), name)
    E = np.exp(A - A.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True), cache
