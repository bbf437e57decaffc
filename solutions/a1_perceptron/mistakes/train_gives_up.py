"""
es = "Te rindes cuando los errores dejan de bajar. El perceptrón puede estar muchas épocas igual y después terminar: solo se detiene sin errores, o tras `epochs` épocas."
en = "You give up when the mistakes stop falling. The perceptron may stay the same for many epochs and then finish: it only stops without mistakes, or after `epochs` epochs."

[fails]
perceptron_train = ["test_many_epochs", "test_exact_trajectory", "test_ends_where_not_separable"]
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
        if mistakes == 0 or (len(errors) > 5 and min(errors[-5:]) >= errors[-6]):
            break
    return w, b, errors
