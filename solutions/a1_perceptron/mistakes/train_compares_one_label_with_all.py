"""
es = "Comparas la etiqueta de un ejemplo con las respuestas de todo el conjunto. Cada etiqueta se compara solo con la predicción de su propio ejemplo."
en = "You compare the label of one example with the answers for the whole set. Each label is compared only with the prediction of its own example."

[fails]
perceptron_train = ["test_errors_of_or", "test_novikoff_bound", "test_any_rate", "test_many_epochs", "test_exact_trajectory", "test_ends_where_not_separable"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        mistakes = 0
        for x, label in zip(X, y):
            if (perceptron(X, w, b) != label).any():
                mistakes += 1
                w, b = perceptron_step(w, b, x, label, lr)
        errors.append(mistakes)
        if mistakes == 0:
            break
    return w, b, errors
