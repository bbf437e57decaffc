"""
es = "Usas siempre ReLU, sin mirar activations, también en la salida. Cada capa tiene su activación."
en = "You always use ReLU, without looking at activations, at the output, too. Each layer has its activation."

[fails]
mlp_forward = ["test_any_depth", "test_each_activation", "test_square_layers", "test_output_activation"]
"""

import numpy as np


def mlp_forward(X, params, activations):
    A, cache = X, []
    for W, b in params:
        Z = dense(A, W, b)
        cache.append((A, Z))
        A = np.maximum(Z, 0)
    return A, cache
