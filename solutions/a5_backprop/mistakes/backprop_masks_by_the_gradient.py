"""
es = "La máscara de la ReLU la sacas del signo del gradiente que llega. Es el signo de Z, lo que entró a la ReLU, el que decide."
en = "You take the mask of the ReLU from the sign of the gradient that arrives. It is the sign of Z, what went into the ReLU, that decides."

[fails]
backprop = ["test_by_hand", "test_mse", "test_cross_entropy", "test_central_differences"]
"""


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, Z), name in list(zip(params, cache, activations))[::-1]:
        dZ = dA * (dA > 0) if name == "relu" else activation_backward(dA, Z, name)
        dA, dW, db = dense_backward(dZ, A, W)
        grads.append((dW, db))
    return value, grads[::-1]
