"""
es = "Devuelves los mejores pesos que encontraste. Aquí se devuelven los últimos, los que quedan al terminar."
en = "You return the best weights that you found. Here the last ones are returned, those that are left at the end."

[fails]
perceptron_train = ["test_ends_where_not_separable"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    best = w, b
    for _ in range(epochs):
        mistakes = 0
        for x, label in zip(X, y):
            mistakes += int(heaviside(w @ x - b) != label)
            w, b = perceptron_step(w, b, x, label, lr)
        if mistakes < min(errors, default=len(X) + 1):
            best = w, b
        errors.append(mistakes)
        if mistakes == 0:
            break
    return *best, errors
