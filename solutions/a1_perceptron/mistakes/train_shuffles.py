"""
es = "Desordenas los ejemplos en cada época. En este ejercicio se toman en el orden en que vienen."
en = "You shuffle the examples in every epoch. In this exercise they are taken in the order they come."

[fails]
perceptron_train = ["test_any_rate", "test_many_epochs", "test_ends_where_not_separable", "test_errors_of_or", "test_exact_trajectory"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    rng = np.random.default_rng(0)
    for _ in range(epochs):
        mistakes, order = 0, rng.permutation(len(X))
        for x, label in zip(X[order], y[order]):
            mistakes += int(heaviside(w @ x - b) != label)
            w, b = perceptron_step(w, b, x, label, lr)
        errors.append(mistakes)
        if mistakes == 0:
            break
    return w, b, errors
