"""
es = "Evalúas la derivada de la activación en su salida A. Se evalúa en Z, lo que entró a la activación."
en = "You evaluate the derivative of the activation at its output A. It is evaluated at Z, what went into the activation."

[fails]
backprop = ["test_mse", "test_cross_entropy", "test_central_differences"]
"""


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, Z), name in list(zip(params, cache, activations))[::-1]:
        dZ = activation_backward(dA, activation(Z, name), name)
        dA, dW, db = dense_backward(dZ, A, W)
        grads.append((dW, db))
    return value, grads[::-1]
