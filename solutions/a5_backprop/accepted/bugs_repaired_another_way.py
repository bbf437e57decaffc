"""The first with the derivative of Z1 and no A1; the second keeps the old weights under names of their own."""

import numpy as np


def fix_the_bug_1(params, X, y):
    (W1, b1), (W2, b2) = params
    Z1 = X @ W1 + b1
    A1 = sigmoid(Z1)
    Z2 = A1 @ W2 + b2
    dZ2 = (softmax(Z2) - np.eye(len(b2))[y]) / len(y)
    dZ1 = dZ2 @ W2.T / (2 + np.exp(Z1) + np.exp(-Z1))
    return cross_entropy(Z2, y), (
        [X.T @ dZ1, dZ1.sum(axis=0)],
        [A1.T @ dZ2, dZ2.sum(axis=0)],
    )


def fix_the_bug_2(params, X, y, lr):
    (W1, b1), (W2, b2) = params
    old_W2 = W2
    Z1 = X @ W1 + b1
    A1 = Z1 * (Z1 >= 0)
    dZ2 = (softmax(A1 @ W2 + b2) - np.eye(len(b2))[y]) / len(y)
    W2, b2 = W2 - lr * A1.T @ dZ2, b2 - lr * dZ2.sum(axis=0)
    dZ1 = np.where(Z1 >= 0, dZ2 @ old_W2.T, 0)
    return ((W1 - lr * X.T @ dZ1, b1 - lr * dZ1.sum(axis=0)), (W2, b2))


def fix_the_bug_3(W, b, X, T):
    A1 = np.tanh(X @ W + b)
    A2 = np.tanh(A1 @ W + b)
    dZ2 = 2 * (A2 - T) / T.size * (1 - A2**2)
    dZ1 = dZ2 @ W.T * (1 - A1**2)
    dW = np.vstack([A1, X]).T @ np.vstack([dZ2, dZ1])
    return [np.mean((A2 - T) ** 2), dW, np.vstack([dZ2, dZ1]).sum(axis=0)]
