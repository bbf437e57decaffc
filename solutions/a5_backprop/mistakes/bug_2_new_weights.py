"""
es = "El error sigue ahí: llevas el gradiente a la primera capa con W2 ya cambiado. Se usa el W2 con que se calculó la pérdida."
en = "The bug is still there: you carry the gradient to the first layer with W2 already changed. Use the W2 with which the loss was computed."

[fails]
fix_the_bug_2 = ["test_by_hand", "test_any_shape", "test_central_differences"]
"""

import numpy as np


def fix_the_bug_2(params, X, y, lr):
    (W1, b1), (W2, b2) = params
    Z1 = X @ W1 + b1
    A1 = np.maximum(Z1, 0)
    dZ2 = (softmax(A1 @ W2 + b2) - np.eye(W2.shape[1])[y]) / len(y)
    W2, b2 = W2 - lr * A1.T @ dZ2, b2 - lr * dZ2.sum(axis=0)
    dZ1 = (dZ2 @ W2.T) * (Z1 > 0)
    W1, b1 = W1 - lr * X.T @ dZ1, b1 - lr * dZ1.sum(axis=0)
    return [(W1, b1), (W2, b2)]
