"""
es = "Usas el producto de matrices. Cada elemento de A depende solo del suyo en Z, así que el producto es elemento a elemento: *."
en = "You use the product of matrices. Each element of A depends only on its own in Z, so the product is elementwise: *."

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
    return dA @ derivatives[name](Z).T
