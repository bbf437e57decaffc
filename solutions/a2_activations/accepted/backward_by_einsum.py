"""The elementwise product by einsum, with the derivatives looked up by name."""

import numpy as np


def activation_backward(dA, Z, name):
    slope = np.ones(Z.shape) if name == "linear" else globals()[f"d_{name}"](Z)
    return np.einsum("nd,nd->nd", dA, slope)
