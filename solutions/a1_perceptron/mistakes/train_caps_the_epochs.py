"""
es = "Nunca das más de 100 épocas. El máximo es el que dice `epochs`: hay datos que necesitan más."
en = "You never run more than 100 epochs. The maximum is what `epochs` says: some data need more."

[fails]
perceptron_train = ["test_many_epochs"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(min(epochs, 100)):
        mistakes = 0
        for x, label in zip(X, y):
            mistakes += int(heaviside(w @ x - b) != label)
            w, b = perceptron_step(w, b, x, label, lr)
        errors.append(mistakes)
        if mistakes == 0:
            break
    return w, b, errors
