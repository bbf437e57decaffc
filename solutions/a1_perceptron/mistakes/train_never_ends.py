"""
es = "Repites hasta que no haya errores, y si ninguna recta separa las clases eso no ocurre nunca. El máximo es de `epochs` épocas."
en = "You repeat until there are no mistakes, and if no line separates the classes that never happens. The maximum is `epochs` epochs."

[fails]
perceptron_train = ["test_xor_ends", "test_exact_trajectory", "test_ends_where_not_separable", "test_many_epochs"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    while not errors or errors[-1] > 0:
        errors.append(0)
        for x, label in zip(X, y):
            errors[-1] += int(heaviside(w @ x - b) != label)
            w, b = perceptron_step(w, b, x, label, lr)
        del errors[:-1000]  # a loop that eats time, not memory
    return w, b, errors
