"""
es = "Cuentas solo el segundo uso de la capa. El primero también depende de W y de b, y su aporte se suma."
en = "You count only the second use of the layer. The first depends on W and b, too, and its share is added."

[fails]
fix_the_bug_3 = ["test_by_hand", "test_any_shape", "test_central_differences"]
"""

import numpy as np


def fix_the_bug_3(W, b, X, T):
    A1 = np.tanh(X @ W + b)
    A2 = np.tanh(A1 @ W + b)
    dW, db = np.zeros_like(W), np.zeros_like(b)
    dA = 2 * (A2 - T) / T.size
    dZ = dA * (1 - A2**2)
    dW, db = A1.T @ dZ, dZ.sum(axis=0)
    return mse(A2, T), dW, db
