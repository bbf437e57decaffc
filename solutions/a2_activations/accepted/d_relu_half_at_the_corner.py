"""Another subderivative: 1/2 at zero."""

import numpy as np


def d_relu(z):
    return np.heaviside(np.asarray(z, dtype=float), 0.5)
