"""Does not call logistic_loss_and_grad: one vector of parameters, and only the gradient."""

import numpy as np


def sgd_epoch(X, y, w, b, lr, batches):
    A = np.column_stack([X, np.ones(len(X))])
    theta = np.append(w, b)
    for batch in batches:
        p = 1 / (1 + np.exp(-np.take(A, batch, axis=0) @ theta))
        theta -= lr * A[batch].T @ (p - y[batch]) / len(batch)
    return theta[:-1], theta[-1]
