"""
es = "Sacas el número de clases de las etiquetas del lote, y si falta una clase no calza. Lo dicen las columnas de Y."
en = "You take the number of classes from the labels of the batch, and where a class is missing it does not fit. The columns of Y say it."

[fails]
loss_backward = ["test_cross_entropy_any_shape"]
"""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return 2 * (Y - T) / Y.size
    return (softmax(Y) - np.eye(len(np.unique(T)))[T]) / len(Y)
