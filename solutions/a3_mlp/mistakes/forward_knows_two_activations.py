"""
es = "Solo tratas `relu` y `sigmoid`; con los otros nombres la capa queda lineal. Hay cinco: usa activation(Z, name)."
en = "You handle only `relu` and `sigmoid`; with the other names the layer is left linear. There are five: use activation(Z, name)."

[fails]
mlp_forward = ["test_any_depth", "test_each_activation", "test_square_layers"]
"""

import numpy as np


def mlp_forward(X, params, activations):
    A, cache = X, []
    for (W, b), name in zip(params, activations):
        Z = dense(A, W, b)
        cache.append((A, Z))
        if name == "relu":
            A = np.maximum(Z, 0)
        elif name == "sigmoid":
            A = 1 / (1 + np.exp(-Z))
        else:
            A = Z
    return A, cache
