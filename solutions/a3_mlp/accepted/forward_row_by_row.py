"""One example at a time, activations of its own, and no cache."""

import math

import numpy as np

FUNCTIONS = {
    "linear": lambda z: z,
    "sigmoid": lambda z: 1 / (1 + math.exp(-z)),
    "tanh": math.tanh,
    "relu": lambda z: max(0.0, z),
    "elu": lambda z: z if z > 0 else math.expm1(z),
}


def mlp_forward(X, params, activations):
    rows = []
    for a in X:
        for (W, b), name in zip(params, activations):
            a = [FUNCTIONS[name](z) for z in np.dot(a, W) + b]
        rows.append(a)
    return [np.array(rows), None]
