"""
es = "Sumas el gradiente, y la pérdida sube. Se desciende en contra del gradiente: se resta."
en = "You add the gradient, and the loss climbs. Descent goes against the gradient: subtract it."

[fails]
train_step = ["test_by_hand", "test_any_network", "test_falls_as_announced"]
"""


def train_step(params, X, y, activations, loss, lr):
    _, grads = backprop(params, X, y, activations, loss)
    return [(W + lr * dW, b + lr * db) for (W, b), (dW, db) in zip(params, grads)]
