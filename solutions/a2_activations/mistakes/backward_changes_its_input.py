"""
es = "El resultado es correcto, pero lo escribes encima de dA. Un *= sobre un arreglo escribe en el original."
en = "The result is right, but you write it over dA. A *= on an array writes into the original."

[fails]
activation_backward = ["test_is_pure"]
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
    dA *= derivatives[name](Z)
    return dA
