"""
es = "Divides por la norma de w. No hace falta, falla cuando w es cero, y el redondeo de la división decide los empates."
en = "You divide by the norm of w. There is no need to, it fails when w is zero, and the round-off of the division decides the ties."

[fails]
perceptron = ["test_ties_fire", "test_zero_weights_and_ints"]
"""

import numpy as np


def perceptron(X, w, b):
    with np.errstate(divide="ignore", invalid="ignore"):
        norm = np.linalg.norm(w)
        return (X @ (w / norm) >= b / norm).astype(int)
