"""
es = "Los gradientes son correctos, pero además cambias los pesos que recibes. backprop solo calcula; mover los pesos es trabajo de train_step."
en = "The gradients are right, but you change the weights that you are given, too. backprop only computes; moving the weights is the work of train_step."

[fails]
backprop = ["test_is_pure"]
"""


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, Z), name in list(zip(params, cache, activations))[::-1]:
        dZ = activation_backward(dA, Z, name)
        dA, dW, db = dense_backward(dZ, A, W)
        W -= 0.1 * dW
        grads.append((dW, db))
    return value, grads[::-1]
