"""
es = "Las cuentas de `errors` son correctas, pero son decimales. Un número de errores es un entero."
en = "The counts in `errors` are right, but they are floats. A number of mistakes is an integer."

[fails]
perceptron_train = ["test_errors_of_or", "test_any_rate", "test_many_epochs", "test_exact_trajectory", "test_ends_where_not_separable"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        mistakes = 0.0
        for x, label in zip(X, y):
            mistakes += abs(label - heaviside(w @ x - b))
            w, b = perceptron_step(w, b, x, label, lr)
        errors.append(mistakes)
        if mistakes == 0:
            break
    return w, b, errors
