"""
es = "Para que W2 no cambie antes de tiempo, dejaste de cambiarlo. La segunda capa también da su paso, pero después."
en = "So that W2 would not change too early, you stopped changing it. The second layer takes its step, too, but later."

[fails]
fix_the_bug_2 = ["test_by_hand", "test_any_shape", "test_central_differences"]
"""

import numpy as np


def fix_the_bug_2(params, X, y, lr):
    (W1, b1), (W2, b2) = params
    Z1 = X @ W1 + b1
    A1 = np.maximum(Z1, 0)
    dZ2 = (softmax(A1 @ W2 + b2) - np.eye(W2.shape[1])[y]) / len(y)
    dZ1 = (dZ2 @ W2.T) * (Z1 > 0)
    W1, b1 = W1 - lr * X.T @ dZ1, b1 - lr * dZ1.sum(axis=0)
    return [(W1, b1), (W2, b2)]
