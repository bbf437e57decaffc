"""One call per epoch, which ends where the epochs or the mistakes do."""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    def train(w, b, left, errors):
        if left == 0 or errors[-1:] == [0]:
            return w, b, errors
        wrong = 0
        for x, label in zip(X, y):
            wrong += int(heaviside(w @ x - b) != label)
            w, b = perceptron_step(w, b, x, label, lr)
        return train(w, b, left - 1, [*errors, wrong])

    return train(np.zeros(X.shape[1]), 0.0, epochs, [])
