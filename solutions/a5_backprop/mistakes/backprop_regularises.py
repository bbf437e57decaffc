"""
es = "Le sumas a cada gradiente un término proporcional al parámetro, en los pesos y también en los sesgos. La pérdida de esta tarea no tiene regularización."
en = "You add to each gradient a term proportional to the parameter, in the weights and in the biases, too. The loss of this assignment has no regularisation."

[fails]
backprop = ["test_by_hand", "test_mse", "test_cross_entropy", "test_central_differences"]
"""


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, b), (A, Z), name in list(zip(params, cache, activations))[::-1]:
        dZ = activation_backward(dA, Z, name)
        dA, dW, db = dense_backward(dZ, A, W)
        dW, db = dW + 0.001 * W, db + 0.001 * b
        grads.append((dW, db))
    return value, grads[::-1]
