"""
es = "El error sigue ahí: el gradiente de un uso reemplaza al del otro. W se usa dos veces, y sus dos aportes se suman."
en = "The bug is still there: the gradient of one use replaces that of the other. W is used twice, and its two shares are added."

[fails]
fix_the_bug_3 = ["test_by_hand", "test_any_shape", "test_central_differences"]
"""

import numpy as np


def fix_the_bug_3(W, b, X, T):
    A1 = np.tanh(X @ W + b)
    A2 = np.tanh(A1 @ W + b)
    dW, db = np.zeros_like(W), np.zeros_like(b)
    dA = 2 * (A2 - T) / T.size
    for A_in, A_out in [(A1, A2), (X, A1)]:
        dZ = dA * (1 - A_out**2)
        dW, db = A_in.T @ dZ, dZ.sum(axis=0)
        dA = dZ @ W.T
    return mse(A2, T), dW, db
