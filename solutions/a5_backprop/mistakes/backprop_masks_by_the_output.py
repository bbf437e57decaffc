"""
es = "La máscara de tu ReLU es A >= 0, y la salida de una ReLU nunca es negativa: deja pasar todo. Lo que decide es Z > 0."
en = "The mask of your ReLU is A >= 0, and the output of a ReLU is never negative: it lets everything through. What decides is Z > 0."

[fails]
backprop = ["test_by_hand", "test_mse", "test_cross_entropy", "test_central_differences"]
"""


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, Z), name in list(zip(params, cache, activations))[::-1]:
        out = activation(Z, name)
        dZ = dA * (out >= 0) if name == "relu" else activation_backward(dA, Z, name)
        dA, dW, db = dense_backward(dZ, A, W)
        grads.append((dW, db))
    return value, grads[::-1]
