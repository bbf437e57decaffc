"""
es = "Das una época de más: el máximo es de `epochs` épocas."
en = "You run one epoch too many: the maximum is `epochs` epochs."

[fails]
perceptron_train = ["test_exact_trajectory", "test_xor_ends", "test_ends_where_not_separable"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs + 1):
        mistakes = 0
        for x, label in zip(X, y):
            mistakes += int(heaviside(w @ x - b) != label)
            w, b = perceptron_step(w, b, x, label, lr)
        errors.append(mistakes)
        if mistakes == 0:
            break
    return w, b, errors
