"""
es = "No derivas la activación de la última capa. Con error cuadrático la salida puede tener una, y su derivada también cuenta."
en = "You do not differentiate the activation of the last layer. With squared error the output may have one, and its derivative counts, too."

[fails]
backprop = ["test_mse", "test_central_differences"]
"""


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, Z), name in list(zip(params, cache, activations))[::-1]:
        dZ = activation_backward(dA, Z, name) if grads else dA
        dA, dW, db = dense_backward(dZ, A, W)
        grads.append((dW, db))
    return value, grads[::-1]
