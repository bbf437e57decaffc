"""Another network: 'x1 and not x2' or 'x2 and not x1', with weights of its own."""

import numpy as np


def xor(X):
    X = np.asarray(X, dtype=float)
    W = np.array([[1.0, -1.0], [-1.0, 1.0]])
    H = (X @ W - 0.5 >= 0).astype(int)
    return (H @ np.array([2, 2]) - 1 >= 0).astype(int)
