"""
es = "Tu ciclo termina una capa antes: falta el par de gradientes de la primera."
en = "Your loop ends one layer early: the pair of gradients of the first layer is missing."

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
    return value, grads[-2::-1]
