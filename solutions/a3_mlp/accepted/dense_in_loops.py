"""Plain Python, number by number, and an array at the end."""

import numpy as np


def dense(X, W, b):
    Z = []
    for x in X:
        row = []
        for j in range(len(b)):
            row.append(float(b[j]) + sum(float(x[k]) * float(W[k, j]) for k in range(len(x))))
        Z.append(row)
    return np.array(Z)
