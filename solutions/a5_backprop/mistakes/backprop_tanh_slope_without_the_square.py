"""
es = "La derivada de la tanh te quedó 1 - tanh(Z). Falta el cuadrado: 1 - tanh(Z)²."
en = "Your derivative of tanh is 1 - tanh(Z). The square is missing: 1 - tanh(Z)²."

[fails]
backprop = ["test_mse", "test_cross_entropy", "test_central_differences"]
"""

import numpy as np


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, Z), name in list(zip(params, cache, activations))[::-1]:
        dZ = dA * (1 - np.tanh(Z)) if name == "tanh" else activation_backward(dA, Z, name)
        dA, dW, db = dense_backward(dZ, A, W)
        grads.append((dW, db))
    return value, grads[::-1]
