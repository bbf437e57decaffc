"""
es = "Partes de pesos al azar. Este ejercicio parte de w = 0 y b = 0, para que la trayectoria sea siempre la misma."
en = "You start from random weights. This exercise starts from w = 0 and b = 0, so that the trajectory is always the same."

[fails]
perceptron_train = ["test_errors_of_or", "test_any_rate", "test_many_epochs", "test_weights_of_or", "test_exact_trajectory", "test_ends_where_not_separable"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.random.default_rng(0).normal(size=X.shape[1]), 0.0, []
    for _ in range(epochs):
        mistakes = 0
        for x, label in zip(X, y):
            mistakes += int(heaviside(w @ x - b) != label)
            w, b = perceptron_step(w, b, x, label, lr)
        errors.append(mistakes)
        if mistakes == 0:
            break
    return w, b, errors
