"""
es = "El resultado es correcto, pero escribes el error encima de y. Un -= sobre un arreglo cambia el original."
en = "The result is right, but you write the error over y. A -= on an array changes the original."

[fails]
logistic_loss_and_grad = ["test_is_pure"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w + b
    loss = np.mean(np.logaddexp(0, z) - y * z)
    p = np.exp(-np.logaddexp(0, -z))
    if y.dtype.kind == "f":
        y -= p
        return loss, -X.T @ y / len(y), -np.mean(y)
    return loss, X.T @ (p - y) / len(y), np.mean(p - y)
