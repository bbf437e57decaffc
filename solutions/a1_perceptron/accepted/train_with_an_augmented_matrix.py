"""The threshold as one more weight, on a column of -1."""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    A = np.hstack([X, -np.ones((len(X), 1))])
    theta = np.zeros(A.shape[1])
    errors = []
    while len(errors) < epochs and (not errors or errors[-1] > 0):
        count = 0
        for a, target in zip(A, y):
            error = target - (1 if a @ theta >= 0 else 0)
            theta = theta + lr * error * a
            count += abs(error)
        errors.append(count)
    return theta[:-1], theta[-1], errors
