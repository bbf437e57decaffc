"""
es = "Divides por N. El 1/N del promedio ya viene en dA, y no se pone dos veces."
en = "You divide by N. The 1/N of the mean is already in dA, and is not put in twice."

[fails]
activation_backward = ["test_relu", "test_sigmoid", "test_every_activation", "test_central_differences", "test_far_from_zero", "test_is_pure"]
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
    return dA * derivatives[name](Z) / len(dA)
