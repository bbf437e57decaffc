"""
es = "Terminas al primer ejemplo bien clasificado. Hay que terminar después de una época completa sin errores."
en = "You stop at the first example that is classified right. Stop after a whole epoch without mistakes."

[fails]
perceptron_train = ["test_errors_of_or", "test_novikoff_bound", "test_any_rate", "test_many_epochs", "test_weights_of_or", "test_exact_trajectory", "test_ends_where_not_separable", "test_xor_ends"]
"""

import numpy as np


def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        errors.append(0)
        for x, label in zip(X, y):
            if perceptron(x[np.newaxis], w, b)[0] == label:
                return w, b, errors
            errors[-1] += 1
            w, b = perceptron_step(w, b, x, label, lr)
    return w, b, errors
