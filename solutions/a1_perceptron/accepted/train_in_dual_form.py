"""Counts the mistakes on each example in place of keeping weights, which come out at the end."""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    gram = X @ X.T + 1
    counts, errors = np.zeros(len(X), dtype=int), []
    for _ in range(epochs):
        errors.append(0)
        for i in range(len(X)):
            error = y[i] - (1 if counts @ gram[i] >= 0 else 0)
            counts[i] += error
            errors[-1] += abs(int(error))
        if errors[-1] == 0:
            break
    return lr * (counts @ X), -lr * counts.sum(), errors
