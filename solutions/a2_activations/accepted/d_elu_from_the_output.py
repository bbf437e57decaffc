"""The form in a: to the left the slope is ELU(z) + alpha. At zero it is 1."""

import numpy as np


def d_elu(z, alpha=1.0):
    a = elu(z, alpha)
    return np.where(np.asarray(z) >= 0, 1.0, a + alpha)
