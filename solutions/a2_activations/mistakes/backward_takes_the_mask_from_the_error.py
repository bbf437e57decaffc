"""
es = "Decides dónde pasa el error mirando dA. En ReLU y ELU lo decide el signo de Z, lo que entró a la activación."
en = "You decide where the error passes by looking at dA. In ReLU and ELU the sign of Z decides, what went into the activation."

[fails]
activation_backward = ["test_relu", "test_every_activation", "test_central_differences", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def activation_backward(dA, Z, name):
    if name == "relu":
        return np.where(dA > 0, dA, 0.0)
    if name == "elu":
        return np.where(dA > 0, dA, dA * d_elu(Z))
    return dA * {"linear": np.ones_like, "sigmoid": d_sigmoid, "tanh": d_tanh}[name](Z)
