"""
es = "Los pesos son correctos, pero sigues dando épocas cuando ya no hay errores. Se termina después de la primera época sin errores."
en = "The weights are right, but you go on with more epochs when there are no mistakes left. Stop after the first epoch without mistakes."

[fails]
perceptron_train = ["test_errors_of_or", "test_exact_trajectory", "test_any_rate", "test_many_epochs"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        errors.append(0)
        for x, label in zip(X, y):
            errors[-1] += int(heaviside(w @ x - b) != label)
            w, b = perceptron_step(w, b, x, label, lr)
    return w, b, errors
