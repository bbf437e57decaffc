"""
es = "z es una columna, (N, 1), y al restarle y, (N,), NumPy forma una matriz (N, N): cada ejemplo contra todas las etiquetas."
en = "z is a column, (N, 1), and subtracting y, (N,), NumPy makes an (N, N) matrix: each example against all labels."

[fails]
logistic_loss_and_grad = ["test_loss_by_hand", "test_gradient_by_hand", "test_loss", "test_gradient", "test_central_differences", "test_far_from_zero"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w.reshape(-1, 1) + b
    p = np.exp(-np.logaddexp(0, -z))
    dz = np.mean(p - y, axis=1) / len(y)
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ dz, dz.sum()
