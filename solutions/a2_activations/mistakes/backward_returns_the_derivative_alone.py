"""
es = "Devuelves f'(Z) y no usas dA. El error que llega desde la pérdida tiene que multiplicarla."
en = "You return f'(Z) and do not use dA. The error that arrives from the loss must multiply it."

[fails]
activation_backward = ["test_relu", "test_sigmoid", "test_linear", "test_every_activation", "test_central_differences", "test_far_from_zero", "test_corner", "test_is_pure"]
"""

import numpy as np


def activation_backward(dA, Z, name):
    derivatives = {
        "linear": np.ones_like,
        "sigmoid": d_sigmoid,
        "tanh": d_tanh,
        "relu": d_relu,
        "elu": d_elu,
    }
    return derivatives[name](Z)
