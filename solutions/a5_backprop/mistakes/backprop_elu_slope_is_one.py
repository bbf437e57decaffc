"""
es = "Tu ELU se deriva como si fuera lineal. Donde Z es negativo la derivada es exp(Z), no 1."
en = "You differentiate the ELU as if it were linear. Where Z is negative the derivative is exp(Z), not 1."

[fails]
backprop = ["test_mse", "test_cross_entropy", "test_central_differences"]
"""


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, Z), name in list(zip(params, cache, activations))[::-1]:
        dZ = dA if name == "elu" else activation_backward(dA, Z, name)
        dA, dW, db = dense_backward(dZ, A, W)
        grads.append((dW, db))
    return value, grads[::-1]
