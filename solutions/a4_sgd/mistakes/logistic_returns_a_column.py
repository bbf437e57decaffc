"""
es = "dw es una columna, (d, 1). Tiene que tener la forma de w, (d,), o al restarlos se forma una matriz."
en = "dw is a column, (d, 1). It must have the shape of w, (d,), or subtracting the two makes a matrix."

[fails]
logistic_loss_and_grad = ["test_gradient_by_hand", "test_gradient", "test_central_differences", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    z = X @ w + b
    dz = ((np.exp(-np.logaddexp(0, -z)) - y) / len(y)).reshape(-1, 1)
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ dz, dz.sum()
