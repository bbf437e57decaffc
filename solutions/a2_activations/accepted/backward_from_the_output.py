"""Everything in a = f(z), by cases, without the derivatives above; linear gives dA itself back."""

import numpy as np


def activation_backward(dA, Z, name):
    if name == "linear":
        return dA
    if name == "sigmoid":
        a = sigmoid(Z)
        return dA * a * (1 - a)
    if name == "tanh":
        a = tanh(Z)
        return dA - dA * a * a
    a = relu(Z) if name == "relu" else elu(Z)
    return np.where(a > 0, dA, 0.0 if name == "relu" else dA * (a + 1))
