"""
es = "En el error cuadrático divides solo por N. El promedio es sobre los ejemplos y sobre las salidas: son N por M números."
en = "In the squared error you divide by N only. The mean is over the examples and over the outputs: N times M numbers."

[fails]
loss_backward = ["test_mse_by_hand", "test_mse_any_shape", "test_central_differences"]
"""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return 2 * (Y - T) / len(Y)
    return (softmax(Y) - np.eye(Y.shape[1])[T]) / len(Y)
