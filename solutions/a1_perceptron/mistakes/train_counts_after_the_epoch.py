"""
es = "Cuentas los errores al terminar la época, con los pesos ya actualizados. Cada ejemplo se cuenta antes de su propia actualización."
en = "You count the mistakes when the epoch is over, with weights already updated. Each example is counted before its own update."

[fails]
perceptron_train = ["test_errors_of_or", "test_any_rate", "test_many_epochs", "test_exact_trajectory", "test_ends_where_not_separable"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        for x, label in zip(X, y):
            w, b = perceptron_step(w, b, x, label, lr)
        errors.append(int((perceptron(X, w, b) != y).sum()))
        if errors[-1] == 0:
            break
    return w, b, errors
