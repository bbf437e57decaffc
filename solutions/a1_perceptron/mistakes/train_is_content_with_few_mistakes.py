"""
es = "Te detienes cuando quedan pocos errores. Se detiene solo sin ninguno, o tras `epochs` épocas."
en = "You stop when few mistakes are left. It stops only without any, or after `epochs` epochs."

[fails]
perceptron_train = ["test_exact_trajectory"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        mistakes = 0
        for x, label in zip(X, y):
            mistakes += int(heaviside(w @ x - b) != label)
            w, b = perceptron_step(w, b, x, label, lr)
        errors.append(mistakes)
        if mistakes < 0.05 * len(X):
            break
    return w, b, errors
