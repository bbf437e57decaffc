"""
es = "El gradiente es correcto, pero restas el máximo con -= sobre los logits que recibes, y quien te llamó los pierde."
en = "The gradient is right, but you subtract the maximum with -= from the logits that you are given, and the caller loses them."

[fails]
loss_backward = ["test_is_pure"]
"""

import numpy as np


def loss_backward(Y, T, loss):
    if loss == "mse":
        return 2 * (Y - T) / Y.size
    Y -= Y.max(axis=1, keepdims=True)
    return (softmax(Y) - np.eye(Y.shape[1])[T]) / len(Y)
