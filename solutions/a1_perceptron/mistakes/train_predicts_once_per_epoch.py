"""
es = "Predices todo el conjunto al comenzar la época y usas esas respuestas viejas en cada paso. Cada ejemplo se predice con los pesos que dejó el anterior."
en = "You predict the whole set when the epoch begins and use those old answers in every step. Each example is predicted with the weights that the one before it left."

[fails]
perceptron_train = ["test_errors_of_or", "test_any_rate", "test_many_epochs", "test_weights_of_or", "test_exact_trajectory", "test_ends_where_not_separable"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = y - perceptron(X, w, b)
        for x, error in zip(X, wrong):
            w, b = w + lr * error * x, b - lr * error
        errors.append(int(np.abs(wrong).sum()))
        if errors[-1] == 0:
            break
    return w, b, errors
