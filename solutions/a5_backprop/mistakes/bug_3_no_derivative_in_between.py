"""
es = "Sumas los dos usos, pero entre uno y otro falta la derivada de la tanh."
en = "You add both uses, but the derivative of the tanh is missing between one and the other."

[fails]
fix_the_bug_3 = ["test_any_shape", "test_central_differences"]
"""

import numpy as np


def fix_the_bug_3(W, b, X, T):
    A1 = np.tanh(X @ W + b)
    A2 = np.tanh(A1 @ W + b)
    dW, db = np.zeros_like(W), np.zeros_like(b)
    dA = 2 * (A2 - T) / T.size
    dZ2 = dA * (1 - A2**2)
    dZ1 = dZ2 @ W.T
    dW, db = A1.T @ dZ2 + X.T @ dZ1, dZ2.sum(axis=0) + dZ1.sum(axis=0)
    return mse(A2, T), dW, db
