"""
es = "Falta la derivada de las activaciones: el gradiente pasa por las capas ocultas como si fueran lineales."
en = "The derivative of the activations is missing: the gradient goes through the hidden layers as if they were linear."

[fails]
backprop = ["test_by_hand", "test_mse", "test_cross_entropy", "test_central_differences"]
"""


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, _Z), _name in list(zip(params, cache, activations))[::-1]:
        dA, dW, db = dense_backward(dA, A, W)
        grads.append((dW, db))
    return value, grads[::-1]
