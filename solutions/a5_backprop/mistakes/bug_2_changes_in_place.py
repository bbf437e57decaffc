"""
es = "El orden quedó bien, pero los -= cambian los arreglos que recibes: quien te llamó pierde los pesos viejos."
en = "The order is right now, but the -= change the arrays that you are given: the caller loses the old weights."

[fails]
fix_the_bug_2 = ["test_is_pure"]
"""

import numpy as np


def fix_the_bug_2(params, X, y, lr):
    (W1, b1), (W2, b2) = params
    Z1 = X @ W1 + b1
    A1 = np.maximum(Z1, 0)
    dZ2 = (softmax(A1 @ W2 + b2) - np.eye(W2.shape[1])[y]) / len(y)
    dZ1 = (dZ2 @ W2.T) * (Z1 > 0)
    W2 -= lr * A1.T @ dZ2
    b2 -= lr * dZ2.sum(axis=0)
    W1 -= lr * X.T @ dZ1
    b1 -= lr * dZ1.sum(axis=0)
    return [(W1, b1), (W2, b2)]
