"""
es = "Ahora dW suma los dos usos, pero db todavía se queda con el último. El sesgo también se usa dos veces."
en = "Now dW adds both uses, but db still keeps the last one only. The bias is used twice, too."

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
        dW, db = dW + A_in.T @ dZ, dZ.sum(axis=0)
        dA = dZ @ W.T
    return mse(A2, T), dW, db
