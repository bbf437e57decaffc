"""
es = "Sumas sobre los ejemplos. Aquí cada ejemplo conserva su fila; la suma viene después, en los pesos de la capa densa."
en = "You add up over the examples. Here each example keeps its row; the sum comes later, in the dense layer's weights."

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
    return (dA * derivatives[name](Z)).sum(axis=0)
