"""
es = "Restas el máximo de toda la matriz. Una fila muy por debajo se vuelve puros ceros, y 0/0 es nan: cada fila tiene su máximo."
en = "You subtract the maximum of the whole matrix. A row far below turns into zeros only, and 0/0 is nan: each row has its own maximum."

[fails]
loss_backward = ["test_large_logits"]
"""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return 2 * (Y - T) / Y.size
    E = np.exp(Y - Y.max())
    return (E / E.sum(axis=1, keepdims=True) - np.eye(Y.shape[1])[T]) / len(Y)
