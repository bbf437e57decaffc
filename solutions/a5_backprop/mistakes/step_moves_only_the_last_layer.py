"""
es = "Solo se mueve la última capa. El paso cambia todos los parámetros de la red."
en = "Only the last layer moves. The step changes all the parameters of the network."

[fails]
train_step = ["test_by_hand", "test_any_network"]
"""


def train_step(params, X, y, activations, loss, lr):
    _, grads = backprop(params, X, y, activations, loss)
    (W, b), (dW, db) = params[-1], grads[-1]
    return [*params[:-1], (W - lr * dW, b - lr * db)]
