"""
es = "Con 'linear' devuelves ceros. La derivada de f(z) = z es 1: el error pasa igual."
en = "For 'linear' you return zeros. The derivative of f(z) = z is 1: the error passes as it is."

[fails]
activation_backward = ["test_linear", "test_every_activation", "test_central_differences"]
"""

import numpy as np


def activation_backward(dA, Z, name):
    derivatives = {
        "linear": np.zeros_like,
        "sigmoid": d_sigmoid,
        "tanh": d_tanh,
        "relu": d_relu,
        "elu": d_elu,
    }
    return dA * derivatives[name](Z)
