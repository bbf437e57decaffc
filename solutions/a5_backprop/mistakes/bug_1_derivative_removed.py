"""
es = "Quitaste la derivada de la sigmoide. Tenía un error, pero hace falta: hay que repararla, no sacarla."
en = "You removed the derivative of the sigmoid. It had a bug, but it is needed: repair it, do not take it out."

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
    dZ1 = dZ2 @ W2.T
    return cross_entropy(Z2, y), [(X.T @ dZ1, dZ1.sum(axis=0)), (A1.T @ dZ2, dZ2.sum(axis=0))]
