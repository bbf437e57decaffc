"""
es = "Los gradientes están en el orden en que se calculan, de la última capa a la primera. Se entregan en el orden de params."
en = "The gradients are in the order in which they are computed, from the last layer to the first. Return them in the order of params."

[fails]
backprop = ["test_by_hand", "test_form", "test_mse", "test_cross_entropy", "test_central_differences", "test_union", "test_is_pure"]
"""


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, Z), name in list(zip(params, cache, activations))[::-1]:
        dZ = activation_backward(dA, Z, name)
        dA, dW, db = dense_backward(dZ, A, W)
        grads.append((dW, db))
    return value, grads
