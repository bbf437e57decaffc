"""Plain loops over examples, inputs and outputs: the sums of the statement, written out."""

import numpy as np


def dense_backward(dZ, X, W):
    dX, dW, db = np.zeros(X.shape), np.zeros(W.shape), [0.0] * W.shape[1]
    for i in range(X.shape[0]):
        for j in range(W.shape[1]):
            db[j] += dZ[i, j]
            for k in range(W.shape[0]):
                dW[k, j] += X[i, k] * dZ[i, j]
                dX[i, k] += dZ[i, j] * W[k, j]
    return [dX, dW, np.array(db)]
