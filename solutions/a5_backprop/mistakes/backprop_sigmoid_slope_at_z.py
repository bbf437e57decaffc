"""
es = "La derivada de la sigmoide te quedó Z (1 - Z). Esa fórmula es para la salida: con s = sigmoid(Z), es s (1 - s)."
en = "Your derivative of the sigmoid is Z (1 - Z). That formula is for the output: with s = sigmoid(Z), it is s (1 - s)."

[fails]
backprop = ["test_mse", "test_cross_entropy", "test_central_differences"]
"""


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, Z), name in list(zip(params, cache, activations))[::-1]:
        dZ = dA * Z * (1 - Z) if name == "sigmoid" else activation_backward(dA, Z, name)
        dA, dW, db = dense_backward(dZ, A, W)
        grads.append((dW, db))
    return value, grads[::-1]
