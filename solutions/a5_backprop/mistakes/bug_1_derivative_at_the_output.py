"""
es = "El error sigue ahí: aplicas la sigmoide a A1, que ya es la sigmoide de Z1. La derivada de la sigmoide es A1 (1 - A1)."
en = "The bug is still there: you apply the sigmoid to A1, which is the sigmoid of Z1 already. Its derivative is A1 (1 - A1)."

[fails]
fix_the_bug_1 = ["test_by_hand", "test_any_shape", "test_central_differences"]
"""

import numpy as np


def fix_the_bug_1(params, X, y):
    (W1, b1), (W2, b2) = params
    Z1 = X @ W1 + b1
    A1 = sigmoid(Z1)
    Z2 = A1 @ W2 + b2
    dZ2 = (softmax(Z2) - np.eye(W2.shape[1])[y]) / len(y)
    dZ1 = (dZ2 @ W2.T) * sigmoid(A1) * (1 - sigmoid(A1))
    return cross_entropy(Z2, y), [(X.T @ dZ1, dZ1.sum(axis=0)), (A1.T @ dZ2, dZ2.sum(axis=0))]
