"""
es = "Recorres los ejemplos en otro orden. Aquí se toman en el orden en que vienen, de la primera fila a la última."
en = "You go through the examples in another order. Here they are taken in the order they come, from the first row to the last."

[fails]
perceptron_train = ["test_errors_of_or", "test_any_rate", "test_many_epochs", "test_exact_trajectory", "test_ends_where_not_separable"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        mistakes = 0
        for x, label in zip(X[::-1], y[::-1]):
            mistakes += int(heaviside(w @ x - b) != label)
            w, b = perceptron_step(w, b, x, label, lr)
        errors.append(mistakes)
        if mistakes == 0:
            break
    return w, b, errors
