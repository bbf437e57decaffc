"""
es = "Usas la derivada de la primera activación en todas las capas. Cada capa tiene la suya."
en = "You use the derivative of the first activation in every layer. Each layer has its own."

[fails]
backprop = ["test_mse", "test_cross_entropy", "test_central_differences"]
"""


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, Z), _name in list(zip(params, cache, activations))[::-1]:
        dZ = activation_backward(dA, Z, activations[0])
        dA, dW, db = dense_backward(dZ, A, W)
        grads.append((dW, db))
    return value, grads[::-1]
