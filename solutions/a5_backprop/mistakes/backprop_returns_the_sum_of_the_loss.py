"""
es = "Los gradientes son correctos, pero la pérdida que entregas es una suma. Es un promedio sobre los ejemplos."
en = "The gradients are right, but the loss that you return is a sum. It is a mean over the examples."

[fails]
backprop = ["test_by_hand", "test_mse", "test_cross_entropy", "test_union"]
"""


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, Z), name in list(zip(params, cache, activations))[::-1]:
        dZ = activation_backward(dA, Z, name)
        dA, dW, db = dense_backward(dZ, A, W)
        grads.append((dW, db))
    return value * len(X), grads[::-1]
