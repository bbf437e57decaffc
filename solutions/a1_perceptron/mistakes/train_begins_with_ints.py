"""
es = "Tus pesos toman el tipo de X: si X es de enteros no pueden guardar decimales. Parte de ceros decimales, con np.zeros(d)."
en = "Your weights take the dtype of X: if X holds ints they cannot hold fractions. Begin with real zeros, np.zeros(d)."

[fails]
perceptron_train = ["test_errors_of_or", "test_xor_ends", "test_weights_of_or"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros_like(X[0]), 0.0, []
    for _ in range(epochs):
        mistakes = 0
        for x, label in zip(X, y):
            error = label - heaviside(w @ x - b)
            w += lr * error * x
            b -= lr * error
            mistakes += int(error != 0)
        errors.append(mistakes)
        if mistakes == 0:
            break
    return w, b, errors
