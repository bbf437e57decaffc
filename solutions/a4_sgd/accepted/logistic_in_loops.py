"""Example by example in plain Python, each class by its own formula."""

import math

import numpy as np


def logistic_loss_and_grad(w, b, X, y):
    n, d = X.shape
    loss, dw, db = 0.0, [0.0] * d, 0.0
    for i in range(n):
        z = float(b) + sum(float(w[j]) * float(X[i, j]) for j in range(d))
        small = math.exp(-abs(z))
        p = 1 / (1 + small) if z >= 0 else small / (1 + small)
        margin = z if y[i] == 1 else -z
        loss += math.log1p(small) + max(0.0, -margin)
        db += p - float(y[i])
        for j in range(d):
            dw[j] += (p - float(y[i])) * float(X[i, j])
    return loss / n, np.array(dw) / n, db / n
