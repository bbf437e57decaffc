"""
es = "Multiplicas por f(Z). La regla de la cadena pide la derivada, f'(Z)."
en = "You multiply by f(Z). The chain rule asks for the derivative, f'(Z)."

[fails]
activation_backward = ["test_relu", "test_sigmoid", "test_linear", "test_every_activation", "test_central_differences", "test_far_from_zero", "test_corner", "test_is_pure"]
"""

import numpy as np


def activation_backward(dA, Z, name):
    functions = {"linear": np.array, "sigmoid": sigmoid, "tanh": tanh, "relu": relu, "elu": elu}
    return dA * functions[name](Z)
