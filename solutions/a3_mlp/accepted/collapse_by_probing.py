"""The network is affine, so its answers at zero and at the unit vectors are all there is."""

import numpy as np


def collapse(params):
    def run(A):
        for V, c in params:
            A = A @ V + c
        return A

    d = len(params[0][0])
    b = run(np.zeros((1, d)))[0]
    return run(np.eye(d)) - b, b
