"""
es = "Entrenas solo con las primeras 16 filas. Cada época recorre todos los ejemplos."
en = "You train on the first 16 rows alone. Each epoch goes through all the examples."

[fails]
perceptron_train = ["test_exact_trajectory"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        mistakes = 0
        for x, label in zip(X[:16], y[:16]):
            mistakes += int(heaviside(w @ x - b) != label)
            w, b = perceptron_step(w, b, x, label, lr)
        errors.append(mistakes)
        if mistakes == 0:
            break
    return w, b, errors
