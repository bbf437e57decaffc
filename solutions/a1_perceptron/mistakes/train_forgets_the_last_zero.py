"""
es = "Cuando una época no tiene errores, terminas sin anotarla. Ese 0 es la última entrada de `errors`."
en = "When an epoch has no mistakes you stop without noting it down. That 0 is the last entry of `errors`."

[fails]
perceptron_train = ["test_errors_of_or", "test_novikoff_bound", "test_any_rate", "test_many_epochs", "test_exact_trajectory"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        mistakes = 0
        for x, label in zip(X, y):
            mistakes += int(heaviside(w @ x - b) != label)
            w, b = perceptron_step(w, b, x, label, lr)
        if mistakes == 0:
            break
        errors.append(mistakes)
    return w, b, errors
